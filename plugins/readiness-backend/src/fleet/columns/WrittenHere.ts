import { EntityRecord } from './EntityRecord';

/** What is kept of an entity besides the days of its scores, which its last assessment alone does not tell. @internal */
export type WrittenRecord = Omit<EntityRecord, 'days'>;

/** Beyond it the oldest is forgotten, and read from the database like everything else. */
const MOST = 2_000;

/**
 * What this process wrote about entities and the columns do not have yet, so that it is not read back. The number of the
 * transaction that wrote it says whether it is still what the database has.
 * @internal
 */
export class WrittenHere {
  readonly #records = new Map<
    string,
    { changedIn: number; record: WrittenRecord }
  >();

  get size(): number {
    return this.#records.size;
  }

  /** @param changedIn - as `markChanged` said it in the transaction that wrote them, which is committed */
  put(changedIn: number, records: WrittenRecord[]): void {
    for (const record of records) {
      const ref = record.row.entity_ref;
      // The last to come is the last to be forgotten.
      this.#records.delete(ref);
      this.#records.set(ref, { changedIn, record });
    }
    for (const ref of this.#records.keys()) {
      if (this.#records.size <= MOST) {
        break;
      }
      this.#records.delete(ref);
    }
  }

  /** What was written in this change of the entity, if it was here; it is kept no longer. */
  take(entityRef: string, changedIn: number): WrittenRecord | undefined {
    const found = this.#records.get(entityRef);
    if (!found || found.changedIn > changedIn) {
      return undefined;
    }
    this.#records.delete(entityRef);
    return found.changedIn === changedIn ? found.record : undefined;
  }
}
