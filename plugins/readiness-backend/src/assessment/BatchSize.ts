/** Below this, what a batch costs by itself outweighs its entities, on a busy machine most of all. */
const LEAST = 50;
const MOST = 200;

/** How long a batch should take: worth a transaction, and soon over for who waits for one. */
const WANTED_MS = 200;

/** How many entities to take at a time, from how long the last ones took. @internal */
export class BatchSize {
  #size = LEAST;

  get size(): number {
    return this.#size;
  }

  /** A batch that was not full says little about a full one. */
  record(entities: number, milliseconds: number): void {
    if (entities < this.#size) {
      return;
    }
    const fitting = Math.round((entities * WANTED_MS) / milliseconds);
    // One fast batch is no reason for a huge one.
    const next = Math.min(fitting, entities * 2);
    this.#size = Math.max(LEAST, Math.min(MOST, next));
  }
}
