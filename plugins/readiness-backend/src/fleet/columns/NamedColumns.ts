import { Column, ColumnType, Numbers } from './Column';

/** A column for each name that any entity has a number under. @internal */
export class NamedColumns<A extends Numbers> {
  readonly #columns = new Map<string, Column<A>>();
  readonly #type: ColumnType<A>;
  readonly #empty: number;
  #capacity: number;

  /** @param options - `empty`: what entities have that have nothing under a name */
  constructor(options: {
    type: ColumnType<A>;
    capacity: number;
    empty: number;
  }) {
    this.#type = options.type;
    this.#capacity = options.capacity;
    this.#empty = options.empty;
  }

  all(): Iterable<[string, Column<A>]> {
    return this.#columns;
  }

  get(name: string): Column<A> | undefined {
    return this.#columns.get(name);
  }

  set(slot: number, parts: [string, number][]): void {
    this.clear(slot);
    for (const [name, value] of parts) {
      let column = this.#columns.get(name);
      if (!column) {
        column = new Column(this.#type, this.#capacity, this.#empty);
        this.#columns.set(name, column);
      }
      column.values[slot] = value;
    }
  }

  clear(slot: number): void {
    for (const column of this.#columns.values()) {
      column.clear(slot);
    }
  }

  grow(capacity: number): void {
    this.#capacity = capacity;
    for (const column of this.#columns.values()) {
      column.grow(capacity);
    }
  }
}
