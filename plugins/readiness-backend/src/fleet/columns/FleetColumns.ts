import { VALUE_COLUMNS, ValueField } from '../filter/FleetFilter';
import { Column } from './Column';
import { Dictionary } from './Dictionary';
import { EntityRecord, SharePart } from './EntityRecord';
import { NamedColumns } from './NamedColumns';
import { ScoreDayLog } from './ScoreDayLog';
import { StatusColumns } from './StatusColumns';
import { TagSets } from './TagSets';

const FIELDS = Object.keys(VALUE_COLUMNS) as ValueField[];

/** A share that is not known, of a part that the entity has. @internal */
export const UNKNOWN_SHARE = -1;

/**
 * The fleet in memory: a column per field, and a place in each, its slot, per entity. Sums, filters and facets are scans
 * over typed arrays. Scores that are not known are NaN.
 * @internal
 */
export class FleetColumns {
  /** By slot; undefined where no entity is. */
  readonly refs: (string | undefined)[] = [];
  readonly titles: string[] = [];
  readonly sortTitles: string[] = [];
  readonly dictionaries = Object.fromEntries(
    FIELDS.map(field => [field, new Dictionary()]),
  ) as Record<ValueField, Dictionary>;
  readonly levelTitles = new Dictionary();
  readonly values: Record<ValueField, Column<Int32Array>>;
  readonly levelTitle: Column<Int32Array>;
  readonly levelRank: Column<Int32Array>;
  readonly score: Column<Float64Array>;
  readonly scoreWithoutWaivers: Column<Float64Array>;
  readonly openWaivers: Column<Int32Array>;
  readonly stale: Column<Uint8Array>;
  /** Milliseconds since 1970. */
  readonly changedAt: Column<Float64Array>;
  readonly gates: StatusColumns;
  /** Times to the second: there are many. */
  readonly checks: StatusColumns;
  /** By gate that waits for a decision: who may make the next, as JSON, and since when it is their turn. */
  readonly reviews: StatusColumns;
  /** Shares by `<scorecard>/<section>`; NaN where an entity does not have it. */
  readonly sections: NamedColumns<Float64Array>;
  readonly dimensions: NamedColumns<Float64Array>;
  /** Numbers of checks that are unknown for want of a source. */
  readonly sources: NamedColumns<Uint16Array>;
  /** By scorecard: the level reached, none included; 0 where the scorecard does not apply. */
  readonly levels: NamedColumns<Uint16Array>;
  readonly levelNames = new Dictionary();
  readonly tags: TagSets;
  readonly days: ScoreDayLog;
  /** Rises when another entity comes to a slot, or one leaves it. */
  generation = 0;
  #capacity: number;
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];

  /** @param expected - how many entities there will be: so many come without growing */
  constructor(expected: number = 0) {
    const capacity = Math.ceil(expected * 1.05) + 64;
    this.#capacity = capacity;
    const numbers = () => new Column(Float64Array, capacity, NaN);
    const codes = () => new Column(Int32Array, capacity);
    this.values = Object.fromEntries(
      FIELDS.map(field => [field, codes()]),
    ) as Record<ValueField, Column<Int32Array>>;
    this.levelTitle = codes();
    this.levelRank = codes();
    this.score = numbers();
    this.scoreWithoutWaivers = numbers();
    this.openWaivers = codes();
    this.stale = new Column(Uint8Array, capacity);
    this.changedAt = numbers();
    const times = { times: Float64Array, unitMs: 1 };
    this.gates = new StatusColumns({ capacity, codes: Uint8Array, ...times });
    this.checks = new StatusColumns({
      ...{ capacity, codes: Uint8Array },
      ...{ times: Uint32Array, unitMs: 1000 },
    });
    this.reviews = new StatusColumns({
      ...{ capacity, codes: Uint16Array, ...times },
    });
    const shares = { type: Float64Array, capacity, empty: NaN };
    this.sections = new NamedColumns(shares);
    this.dimensions = new NamedColumns(shares);
    this.sources = new NamedColumns({ type: Uint16Array, capacity, empty: 0 });
    this.levels = new NamedColumns({ type: Uint16Array, capacity, empty: 0 });
    this.tags = new TagSets(capacity);
    this.days = new ScoreDayLog({ capacity, levels: this.dictionaries.level });
  }

  /** How many entities there are. */
  get size(): number {
    return this.#slots.size;
  }

  /** -1 for an entity that is not there. */
  slotOf(entityRef: string): number {
    return this.#slots.get(entityRef) ?? -1;
  }

  /** The slots with an entity, in a list of one's own. */
  slots(): Int32Array {
    const found = new Int32Array(this.size);
    let count = 0;
    for (let slot = 0; slot < this.refs.length; slot++) {
      if (this.refs[slot] !== undefined) {
        found[count++] = slot;
      }
    }
    return found;
  }

  /** Puts an entity in, in place of what was known of it. */
  set(record: EntityRecord): void {
    const { row } = record;
    const slot = this.#slotFor(row.entity_ref);
    this.titles[slot] = row.title;
    this.sortTitles[slot] = row.title_sort;
    for (const field of FIELDS) {
      this.values[field].values[slot] = this.dictionaries[field].add(
        row[VALUE_COLUMNS[field]],
      );
    }
    this.levelTitle.values[slot] = this.levelTitles.add(row.level_title);
    this.levelRank.values[slot] = row.level_rank;
    this.score.values[slot] = row.score ?? NaN;
    this.scoreWithoutWaivers.values[slot] = row.score_without_waivers ?? NaN;
    this.openWaivers.values[slot] = row.open_waivers;
    this.stale.values[slot] = row.stale;
    this.changedAt.values[slot] = Date.parse(row.changed_at);
    this.gates.set(slot, record.gates);
    this.checks.set(slot, record.checks);
    this.reviews.set(slot, record.reviews);
    this.sections.set(slot, toShares(record.sections));
    this.dimensions.set(slot, toShares(record.dimensions));
    this.sources.set(slot, record.sources);
    this.levels.set(
      slot,
      record.levels.map(([scorecard, level]) => [
        scorecard,
        this.levelNames.add(level),
      ]),
    );
    this.tags.set(slot, record.tags);
    this.days.set(slot, record.days);
  }

  /** Takes an entity out, if it is there. */
  remove(entityRef: string): void {
    const slot = this.slotOf(entityRef);
    if (slot < 0) {
      return;
    }
    this.#slots.delete(entityRef);
    this.refs[slot] = undefined;
    this.titles[slot] = '';
    this.sortTitles[slot] = '';
    for (const column of this.#columns()) {
      column.clear(slot);
    }
    this.#free.push(slot);
    this.generation++;
  }

  #slotFor(entityRef: string): number {
    const known = this.slotOf(entityRef);
    if (known >= 0) {
      return known;
    }
    const slot = this.#free.pop() ?? this.refs.length;
    if (slot >= this.#capacity) {
      this.#capacity = Math.ceil(this.#capacity * 1.25);
      for (const column of this.#columns()) {
        column.grow(this.#capacity);
      }
    }
    this.refs[slot] = entityRef;
    this.#slots.set(entityRef, slot);
    this.generation++;
    return slot;
  }

  #columns(): {
    clear(slot: number): void;
    grow(capacity: number): void;
  }[] {
    return [
      ...Object.values(this.values),
      this.levelTitle,
      this.levelRank,
      this.score,
      this.scoreWithoutWaivers,
      this.openWaivers,
      this.stale,
      this.changedAt,
      this.gates,
      this.checks,
      this.reviews,
      this.sections,
      this.dimensions,
      this.sources,
      this.levels,
      this.tags,
      this.days,
    ];
  }
}

function toShares(parts: SharePart[]): [string, number][] {
  return parts.map(([name, score]) => [name, score ?? UNKNOWN_SHARE]);
}
