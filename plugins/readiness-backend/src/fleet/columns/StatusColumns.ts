import { Column, ColumnType } from './Column';
import { Dictionary } from './Dictionary';

type Codes = Uint8Array | Uint16Array;
type Times = Float64Array | Uint32Array;

/** The status of one gate, or check, of every entity. @internal */
export interface StatusColumn {
  name: string;
  /** By slot, numbers of the dictionary; 0 where the entity does not have it. */
  status: Column<Codes>;
  /** By slot, in units of time since 1970. */
  since: Column<Times>;
}

/** Gates, or checks, of all entities: two columns for each. @internal */
export class StatusColumns {
  readonly statuses = new Dictionary();
  /** Milliseconds of a unit of time. */
  readonly unitMs: number;
  readonly #columns = new Map<string, StatusColumn>();
  readonly #codes: ColumnType<Codes>;
  readonly #times: ColumnType<Times>;
  #capacity: number;

  /** @param options - `codes` must have room for all statuses that there can be */
  constructor(options: {
    capacity: number;
    codes: ColumnType<Codes>;
    times: ColumnType<Times>;
    unitMs: number;
  }) {
    this.#capacity = options.capacity;
    this.#codes = options.codes;
    this.#times = options.times;
    this.unitMs = options.unitMs;
  }

  all(): Iterable<StatusColumn> {
    return this.#columns.values();
  }

  get(name: string): StatusColumn | undefined {
    return this.#columns.get(name);
  }

  set(slot: number, parts: [string, string, string][]): void {
    this.clear(slot);
    let last = '';
    let time = NaN;
    for (const [name, status, since] of parts) {
      // Most changed together.
      if (since !== last) {
        time = Date.parse(since) / this.unitMs;
        last = since;
      }
      let column = this.#columns.get(name);
      if (!column) {
        column = {
          name,
          status: new Column<Codes>(this.#codes, this.#capacity),
          since: new Column<Times>(this.#times, this.#capacity),
        };
        this.#columns.set(name, column);
      }
      column.status.values[slot] = this.statuses.add(status);
      column.since.values[slot] = time;
    }
  }

  clear(slot: number): void {
    for (const { status, since } of this.#columns.values()) {
      status.clear(slot);
      since.clear(slot);
    }
  }

  grow(capacity: number): void {
    this.#capacity = capacity;
    for (const { status, since } of this.#columns.values()) {
      status.grow(capacity);
      since.grow(capacity);
    }
  }
}
