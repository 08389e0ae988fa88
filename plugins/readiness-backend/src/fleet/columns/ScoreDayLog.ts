import { Column } from './Column';
import { Dictionary } from './Dictionary';
import { DayPart } from './EntityRecord';

const DAY_MS = 24 * 60 * 60_000;
const NONE = -1;

/** Days since 1970 of an ISO 8601 date. @internal */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** @internal */
export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The days on which scores or levels changed: chains of entries, one per slot, newest first. Numbers that are not known
 * are NaN, levels that are not known 0.
 * @internal
 */
export class ScoreDayLog {
  readonly #levels: Dictionary;
  readonly #newest: Column<Int32Array>;
  /** The entry before it in time; of entries that are free, the next free one. */
  readonly #older = new Column(Int32Array, 0, NONE);
  readonly #day = new Column(Uint16Array, 0);
  readonly #score = new Column(Float64Array, 0, NaN);
  readonly #level = new Column(Uint16Array, 0);
  readonly #knownBefore = new Column(Uint8Array, 0);
  readonly #scoreBefore = new Column(Float64Array, 0, NaN);
  readonly #levelBefore = new Column(Uint16Array, 0);
  #free = NONE;

  constructor(options: { levels: Dictionary; capacity: number }) {
    this.#levels = options.levels;
    this.#newest = new Column(Int32Array, options.capacity, NONE);
  }

  grow(capacity: number): void {
    this.#newest.grow(capacity);
  }

  clear(slot: number): void {
    const newest = this.#newest.values;
    while (newest[slot] !== NONE) {
      const entry = newest[slot];
      newest[slot] = this.#older.values[entry];
      this.#older.values[entry] = this.#free;
      this.#free = entry;
    }
  }

  /** @param parts - oldest first */
  set(slot: number, parts: DayPart[]): void {
    this.clear(slot);
    for (const [day, score, level, known, scoreBefore, levelBefore] of parts) {
      const entry = this.#take();
      this.#day.values[entry] = dayNumber(day);
      this.#score.values[entry] = score ?? NaN;
      this.#level.values[entry] = this.#levels.add(level);
      this.#knownBefore.values[entry] = known;
      this.#scoreBefore.values[entry] = scoreBefore ?? NaN;
      this.#levelBefore.values[entry] = this.#levels.add(levelBefore);
      this.#older.values[entry] = this.#newest.values[slot];
      this.#newest.values[slot] = entry;
    }
  }

  /** Goes through the chains; what it gives must not be kept over a change of the columns. */
  entries() {
    return {
      newest: this.#newest.values,
      older: this.#older.values,
      day: this.#day.values,
      score: this.#score.values,
      level: this.#level.values,
      knownBefore: this.#knownBefore.values,
      scoreBefore: this.#scoreBefore.values,
      levelBefore: this.#levelBefore.values,
    };
  }

  #take(): number {
    if (this.#free === NONE) {
      this.#growEntries();
    }
    const entry = this.#free;
    this.#free = this.#older.values[entry];
    return entry;
  }

  #growEntries(): void {
    const known = this.#older.values.length;
    const capacity = Math.max(1024, Math.ceil(known * 1.25));
    for (const column of [
      this.#older,
      this.#day,
      this.#score,
      this.#level,
      this.#knownBefore,
      this.#scoreBefore,
      this.#levelBefore,
    ]) {
      column.grow(capacity);
    }
    for (let entry = capacity - 1; entry >= known; entry--) {
      this.#older.values[entry] = this.#free;
      this.#free = entry;
    }
  }
}
