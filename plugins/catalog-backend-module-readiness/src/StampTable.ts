import {
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';

const NONE = 'none';

/**
 * The stamps of all entities as the readiness backend told them. Many have the same ones, which are kept once.
 * @internal
 */
export class StampTable {
  /** Where to ask from for what changed. */
  mark: number;
  #none: ReadinessStamps = {};
  readonly #sets = new Map<string, ReadinessStamps>();
  readonly #ofEntities = new Map<string, ReadinessStamps>();
  /** By set: with what it leaves out. */
  #whole = new Map<ReadinessStamps, ReadinessStamps>();

  constructor(mark: number) {
    this.mark = mark;
  }

  /** Every annotation there is; `none` for what is not known. */
  of(entityRef: string): ReadinessStamps {
    const set = this.#ofEntities.get(entityRef);
    if (!set) {
      return this.#none;
    }
    let whole = this.#whole.get(set);
    if (!whole) {
      whole = { ...this.#none, ...set };
      this.#whole.set(set, whole);
    }
    return whole;
  }

  /**
   * Whether an entity with these stamps has what it should. A `none` more or less is no difference: it comes with a
   * change of the policy, which the replicas of the readiness backend do not see at the same time. No stamp at all is
   * never right.
   */
  isRight(entityRef: string, stamps: ReadinessStamps): boolean {
    const set = this.#ofEntities.get(entityRef) ?? {};
    return Object.keys(stamps).length > 0 && keyOf(set) === keyOf(stamps);
  }

  add({ none, sets, entities, gone }: ReadinessStampsResponse): void {
    if (JSON.stringify(none) !== JSON.stringify(this.#none)) {
      this.#none = none;
      this.#whole = new Map();
    }
    const known = sets.map(set => this.#once(set));
    for (const [entityRef, number] of Object.entries(entities)) {
      this.#ofEntities.set(entityRef, known[number]);
    }
    for (const entityRef of gone) {
      this.#ofEntities.delete(entityRef);
    }
  }

  #once(set: ReadinessStamps): ReadinessStamps {
    const key = keyOf(set);
    const known = this.#sets.get(key) ?? set;
    this.#sets.set(key, known);
    return known;
  }
}

function keyOf(stamps: ReadinessStamps): string {
  return JSON.stringify(
    Object.entries(stamps)
      .filter(([, value]) => value !== NONE)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
