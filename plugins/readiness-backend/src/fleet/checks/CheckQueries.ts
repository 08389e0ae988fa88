import { CheckStatus } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { isEverything } from '../filter/FleetFilter';
import { FleetScope, selectEntities } from '../filter/selectEntities';
import { QueryRow } from '../trends/ScoreTrends';

/** Results of a check by status. @internal */
export interface CheckCountRow {
  check: string;
  status: CheckStatus;
  results: number;
}

/** @internal */
export interface MissingSourceRow {
  source: string;
  results: number;
  entities: number;
}

/** A result that is to be worked on. @internal */
export interface FindingRow {
  check: string;
  status: CheckStatus;
  since: string;
  reason: string;
  entityRef: string;
  title: string;
  owner: string | null;
}

/** @internal */
export const OPEN_STATUSES: CheckStatus[] = ['fail', 'error', 'unknown'];

/** Results of checks over many entities. @internal */
export class CheckQueries {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async entities(scope: FleetScope): Promise<number> {
    const [row] = await selectEntities(this.#knex, scope).count({ count: '*' });
    return Number(row.count);
  }

  /**
   * By check and status. Over everything the numbers that are kept are read, less what the caller may not see;
   * otherwise the results are counted.
   */
  async counts(scope: FleetScope): Promise<CheckCountRow[]> {
    const { filter, seen } = scope;
    const keeps = seen === 'all' || 'except' in seen;
    if (!keeps || !isEverything(filter)) {
      return this.#counted(scope);
    }
    const kept: QueryRow[] = await this.#knex('fleet_check_counts')
      .groupBy('check_name', 'status')
      .select({ check: 'check_name', status: 'status' })
      .sum({ results: 'results' });
    const hidden =
      seen === 'all' || seen.except.length === 0
        ? []
        : await this.#counted({ filter, seen: { only: seen.except } });
    const hiddenOf = new Map(
      hidden.map(row => [`${row.check} ${row.status}`, row.results]),
    );
    return kept
      .map(row => ({
        check: row.check,
        status: row.status as CheckStatus,
        results:
          Number(row.results) -
          (hiddenOf.get(`${row.check} ${row.status}`) ?? 0),
      }))
      .filter(({ results }) => results > 0);
  }

  /**
   * How many results of each check fail since a time, or later.
   * @param since - ISO 8601
   */
  async newlyFailing(
    scope: FleetScope,
    since: string,
  ): Promise<Map<string, number>> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .join('check_results as c', 'c.entity_ref', 'e.entity_ref')
      .whereRaw(`c.status = 'fail'`)
      .where('c.since', '>=', since)
      .groupBy('c.check_name')
      .select({ check: 'c.check_name' })
      .count({ results: '*' });
    return new Map(rows.map(row => [row.check, Number(row.results)]));
  }

  /** Most results first. */
  async missingSources(scope: FleetScope): Promise<MissingSourceRow[]> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .join('fleet_missing_sources as m', 'm.entity_ref', 'e.entity_ref')
      .groupBy('m.source')
      .select('m.source')
      .sum({ results: 'm.results' })
      .count({ entities: '*' });
    return rows
      .map(row => ({
        source: row.source,
        results: Number(row.results),
        entities: Number(row.entities),
      }))
      .sort((a, b) => b.results - a.results || (a.source < b.source ? -1 : 1));
  }

  /** Of some checks, at most `limit`. */
  async findings(
    scope: FleetScope,
    options: { checks?: string[]; limit: number },
  ): Promise<FindingRow[]> {
    const query = selectEntities(this.#knex, scope)
      .join('check_results as c', 'c.entity_ref', 'e.entity_ref')
      .whereIn('c.status', OPEN_STATUSES)
      .select({
        check: 'c.check_name',
        status: 'c.status',
        since: 'c.since',
        reason: 'c.reason',
        entityRef: 'e.entity_ref',
        title: 'e.title',
        owner: 'e.owner',
      })
      .limit(options.limit);
    if (options.checks) {
      query.whereIn('c.check_name', options.checks);
    }
    return query;
  }

  async #counted(scope: FleetScope): Promise<CheckCountRow[]> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .join('check_results as c', 'c.entity_ref', 'e.entity_ref')
      .groupBy('c.check_name', 'c.status')
      .select({ check: 'c.check_name', status: 'c.status' })
      .count({ results: '*' });
    return rows.map(row => ({
      check: row.check,
      status: row.status as CheckStatus,
      results: Number(row.results),
    }));
  }
}
