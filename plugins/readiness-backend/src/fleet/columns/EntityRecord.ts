import { FleetEntityRow } from '../tables';

/** How one check of an entity stands. @internal */
export type CheckPart = [check: string, status: string, since: string];

/** @internal */
export type GatePart = [gate: string, status: string, since: string];

/** A gate that waits for a decision: who may make it, as JSON, and since when it is their turn. @internal */
export type ReviewPart = [gate: string, turn: string, since: string];

/** A share of a section or dimension; no number where nothing is known. @internal */
export type SharePart = [name: string, score: number | null];

/** How many checks are unknown for want of a source. @internal */
export type SourcePart = [source: string, results: number];

/** The level that a scorecard says has been reached; none included. @internal */
export type LevelPart = [scorecard: string, level: string];

/** A day on which score or level changed. @internal */
export type DayPart = [
  day: string,
  score: number | null,
  level: string | null,
  knownBefore: number,
  scoreBefore: number | null,
  levelBefore: string | null,
];

/** All that is kept in memory of an entity, as the database has it. @internal */
export interface EntityRecord {
  row: FleetEntityRow;
  gates: GatePart[];
  reviews: ReviewPart[];
  /** By `<scorecard>/<section>`. */
  sections: SharePart[];
  dimensions: SharePart[];
  tags: string[];
  sources: SourcePart[];
  levels: LevelPart[];
  checks: CheckPart[];
  /** Oldest first. */
  days: DayPart[];
}
