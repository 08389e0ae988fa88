// What the demo's teams told of their deployments and incidents: once a week the numbers that `readiness metrics`
// computes of them.
import { createRequire } from 'node:module';
import { durationMs } from '../ciResults.mjs';

const DAY_MS = 24 * 60 * 60_000;
const EVERY_MS = 7 * DAY_MS;
/** At night, when nothing else happens. */
const LATER_MS = 3 * 60 * 60_000;
/** No two changes take the same time. */
const LEAD_TIMES = [1, 0.6, 1.5, 0.8];

/** The computation of the engine, which is TypeScript here. */
function loadDeliveryMetrics() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  return require('../../../plugins/readiness-engine/src/metrics/deliveryMetrics.ts')
    .deliveryMetrics;
}

/** One deployment every so often, as `Deployment` of the engine. */
function deploymentsOf(deliveries, now) {
  return deliveries.flatMap(({ from, until = 'PT0S', every, lead }) => {
    const deployments = [];
    const last = durationMs(until);
    for (let ago = durationMs(from); ago > last; ago -= durationMs(every)) {
      const at = now.getTime() - ago;
      const share = LEAD_TIMES[deployments.length % LEAD_TIMES.length];
      deployments.push({
        id: new Date(at).toISOString(),
        at: new Date(at).toISOString(),
        committedAt: new Date(at - durationMs(lead) * share).toISOString(),
      });
    }
    return deployments;
  });
}

/** As `Incident` of the engine; one that a deployment caused names the one before it. */
function incidentsOf(incidents, deployments, now) {
  return incidents.map(({ opened, lasted, severity, byDeployment }) => {
    const openedAt = new Date(now.getTime() - durationMs(opened));
    const before = deployments.filter(({ at }) => new Date(at) <= openedAt);
    return {
      ...{ openedAt: openedAt.toISOString(), severity },
      ...(lasted && {
        resolvedAt: new Date(
          openedAt.getTime() + durationMs(lasted),
        ).toISOString(),
      }),
      ...(byDeployment && { deployment: before.at(-1)?.id }),
    };
  });
}

/**
 * @param {object} options
 * @param {import('./readHistory.mjs').History} options.history
 * @param {Date} options.now
 * @param {number} options.lengthMs
 * @param {Function} [options.compute] `deliveryMetrics` of the engine
 * @returns {{ ago: number, facts: object[] }[]} items for POST /v1/facts, oldest first
 */
export function metricsRuns(options) {
  const { history, now, lengthMs } = options;
  const { compute = loadDeliveryMetrics() } = options;
  const teams = history.events.map(({ entityRef, deliveries, incidents }) => {
    const deployments = deploymentsOf(deliveries, now);
    return {
      ...{ entityRef, deployments },
      incidents: incidentsOf(incidents, deployments, now),
    };
  });
  const runs = [];
  for (let ago = lengthMs - LATER_MS; ago > 0; ago -= EVERY_MS) {
    const observedAt = new Date(now.getTime() - ago).toISOString();
    const facts = teams
      .filter(({ entityRef }) => history.isKnownAt(entityRef, ago))
      .flatMap(({ entityRef, ...events }) =>
        Object.entries(compute({ ...events, now: observedAt })).map(
          ([source, values]) => ({ entityRef, source, values, observedAt }),
        ),
      );
    runs.push({ ago, facts });
  }
  return runs;
}
