import { Knex } from 'knex';
import { FleetScope, selectEntities } from '../filter/selectEntities';
import { firstOfPeriod } from './firstOfPeriod';

/** A row of a query whose columns depend on the request. @internal */
export type QueryRow = Record<string, string>;

/** By how much the sums of a group rose on a day. @internal */
export interface DayChange {
  group: string;
  day: string;
  entities: number;
  known: number;
  score: number;
}

/** By how many a level of a group gained (or lost) entities on a day. @internal */
export interface LevelChange {
  group: string;
  day: string;
  level: string;
  entities: number;
}

/** How a group changed over a period, over entities known at both ends. @internal */
export interface PeriodChange {
  group: string;
  /** Entities with a score now and none at the beginning. */
  newlyKnown: number;
  /** Sum of the differences. */
  score: number;
}

/** What a group is named by in the rows of queries. @internal */
export function groupKey(values: (string | null)[]): string {
  return JSON.stringify(values);
}

/**
 * Scores over time, from the days on which they changed. History follows the entity: what an entity was counts
 * for the groups where it is now, and what is gone from the catalog counts no more; so a team is compared with
 * itself, and a hidden entity is as absent from yesterday as from today.
 * @internal
 */
export class ScoreTrends {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** @param since - the day after whose end changes count */
  async days(
    scope: FleetScope,
    columns: string[],
    since: string,
  ): Promise<DayChange[]> {
    const rows: QueryRow[] = await this.#joined(scope, since)
      .groupBy([...columns, 'd.day'])
      .select(named(columns), 'd.day')
      .sum({
        entities: this.#knex.raw('1 - d.known_before'),
        known: this.#knex.raw(
          'case when d.score is null then 0 else 1 end - case when d.score_before is null then 0 else 1 end',
        ),
        score: this.#knex.raw(
          'coalesce(d.score, 0) - coalesce(d.score_before, 0)',
        ),
      });
    return rows.map(row => ({
      group: keyOf(row, columns),
      day: row.day,
      entities: Number(row.entities),
      known: Number(row.known),
      score: Number(row.score),
    }));
  }

  async levels(
    scope: FleetScope,
    columns: string[],
    since: string,
  ): Promise<LevelChange[]> {
    const moved = (column: string) =>
      this.#joined(scope, since)
        .whereRaw(
          `(d.level_name <> d.level_before or (d.level_name is null) <> (d.level_before is null))`,
        )
        .whereNotNull(column)
        .groupBy([...columns, 'd.day', column])
        .select(named(columns), 'd.day', { level: column })
        .count({ entities: '*' });
    const [gained, lost] = await Promise.all([
      moved('d.level_name'),
      moved('d.level_before'),
    ]);
    const toChange = (sign: number) => (row: QueryRow) => ({
      group: keyOf(row, columns),
      day: row.day,
      level: row.level,
      entities: sign * Number(row.entities),
    });
    return [...gained.map(toChange(1)), ...lost.map(toChange(-1))];
  }

  async period(
    scope: FleetScope,
    columns: string[],
    since: string,
  ): Promise<PeriodChange[]> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .join(
        firstOfPeriod(this.#knex, since).as('f'),
        'f.entity_ref',
        'e.entity_ref',
      )
      .whereNotNull('e.score')
      .groupBy(columns)
      .select(named(columns))
      .sum({
        newlyKnown: this.#knex.raw(
          'case when f.score_before is null then 1 else 0 end',
        ),
        score: this.#knex.raw('coalesce(e.score - f.score_before, 0)'),
      });
    return rows.map(row => ({
      group: keyOf(row, columns),
      newlyKnown: Number(row.newlyKnown),
      score: Number(row.score),
    }));
  }

  #joined(scope: FleetScope, since: string): Knex.QueryBuilder {
    return selectEntities(this.#knex, scope)
      .join('score_days as d', 'd.entity_ref', 'e.entity_ref')
      .where('d.day', '>', since);
  }
}

/** Columns as `g0`, `g1` …; for `select`. @internal */
export function named(columns: string[]): Record<string, string> {
  return Object.fromEntries(
    columns.map((column, index) => [`g${index}`, column]),
  );
}

/** @internal */
export function keyOf(row: QueryRow, columns: string[]): string {
  return groupKey(columns.map((_, index) => row[`g${index}`] ?? null));
}
