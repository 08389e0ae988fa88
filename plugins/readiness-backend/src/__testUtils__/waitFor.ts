import { setTimeout as sleep } from 'timers/promises';

/** Asks until the answer is what is wanted; fails with the last answer after five seconds. */
export async function waitFor<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + 5_000;
  let answer = await ask();
  while (!wanted(answer)) {
    if (Date.now() > end) {
      throw new Error(`Still not as wanted: ${JSON.stringify(answer)}`);
    }
    await sleep(20);
    answer = await ask();
  }
  return answer;
}
