import { setTimeout as sleep } from 'node:timers/promises';
import { BenchServer } from '../server/BenchServer';
import { Timing, toTiming } from './sample';

const BETWEEN_MS = 20;

/** How fast a server answers the simplest request while something else is going on. */
export async function pingDuring(
  server: BenchServer,
  work: () => Promise<unknown>,
): Promise<Timing & { maxMs: number }> {
  const pings: number[] = [];
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const { ms } = await server.ask('GET', '/.backstage/health/v1/liveness');
    pings.push(ms);
    await sleep(BETWEEN_MS);
  }
  await done;
  return { ...toTiming(pings), maxMs: Math.max(...pings) };
}
