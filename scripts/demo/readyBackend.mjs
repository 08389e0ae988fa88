// Waits for a Backstage backend that is being started.
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 180_000;
const POLL_MS = 500;

/**
 * Polls until `probe` returns something truthy.
 * @param {() => Promise<unknown>} probe what it throws is why it was not ready yet
 * @param {{ what: string, waitMs?: number, isWorthWaiting?: () => boolean }} options
 */
export async function until(probe, options) {
  const { what, waitMs = WAIT_MS, isWorthWaiting = () => true } = options;
  const deadline = Date.now() + waitMs;
  let reason = '';
  while (Date.now() < deadline && isWorthWaiting()) {
    try {
      const result = await probe();
      if (result) return result;
    } catch (error) {
      reason = `: ${error.message}`;
    }
    await sleep(POLL_MS);
  }
  throw new Error(
    `${what} within ${Math.round(waitMs / 1000)} seconds${reason}`,
  );
}

/**
 * @param {string} baseUrl of the backend
 * @param {() => boolean} isWorthWaiting false once the backend has ended
 */
export function untilHealthy(baseUrl, isWorthWaiting) {
  return until(
    async () => (await fetch(`${baseUrl}/.backstage/health/v1/readiness`)).ok,
    { what: 'the backend did not become ready', isWorthWaiting },
  );
}
