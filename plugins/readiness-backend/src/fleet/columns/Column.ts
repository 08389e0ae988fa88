/** @internal */
export type Numbers =
  | Uint8Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float64Array;

/** @internal */
export type ColumnType<A extends Numbers> = new (length: number) => A;

/** A number per slot, in a typed array that grows. @internal */
export class Column<A extends Numbers> {
  /** Read it anew for each scan: growing replaces it. */
  values: A;
  readonly #Type: ColumnType<A>;
  readonly #empty: number;

  /** @param empty - what slots without an entity, or without a value, have */
  constructor(Type: ColumnType<A>, capacity: number, empty: number = 0) {
    this.#Type = Type;
    this.#empty = empty;
    this.values = this.#create(capacity);
  }

  clear(slot: number): void {
    this.values[slot] = this.#empty;
  }

  grow(capacity: number): void {
    const grown = this.#create(capacity);
    grown.set(this.values);
    this.values = grown;
  }

  #create(capacity: number): A {
    const values = new this.#Type(capacity);
    return this.#empty === 0 ? values : (values.fill(this.#empty) as A);
  }
}
