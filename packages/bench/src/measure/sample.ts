import { median, quantile } from './statistics';

/** Times of the same thing done several times, in milliseconds. */
export interface Timing {
  times: number;
  medianMs: number;
  p95Ms: number;
}

export function toTiming(ms: readonly number[]): Timing {
  return {
    times: ms.length,
    medianMs: median(ms),
    p95Ms: quantile(ms, 0.95),
  };
}

/** Does something some times to warm up, then `times` times; each says itself how long it took. */
export async function sample(
  times: number,
  run: () => Promise<number>,
): Promise<Timing> {
  const warmUps = Math.min(5, times);
  const all: number[] = [];
  for (let index = 0; index < warmUps + times; index += 1) {
    all.push(await run());
  }
  return toTiming(all.slice(warmUps));
}

/** How long something takes, in milliseconds. */
export async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
