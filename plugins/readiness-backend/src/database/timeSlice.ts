import { setImmediate as nextTurn } from 'timers/promises';

/**
 * How long the event loop may be held before others get their turn. Several who work at a time hold it one after the
 * other, and a piece of work may end after the slice does.
 */
const SLICE_MS = 5;

/**
 * Returns a function to await between pieces of work: it lets others have their turn when the slice
 * is used up. Needed around database calls too: SQLite answers within the same turn, so that a chain
 * of awaited statements never reaches the event loop.
 * @internal
 */
export function createTimeSlice(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start > SLICE_MS) {
      await nextTurn();
      start = performance.now();
    }
  };
}

/** Takes the steps of a long computation, and lets others have their turn between them. @internal */
export async function takeSteps<T>(steps: Iterator<void, T>): Promise<T> {
  const takeTurns = createTimeSlice();
  let step = steps.next();
  while (!step.done) {
    await takeTurns();
    step = steps.next();
  }
  return step.value;
}
