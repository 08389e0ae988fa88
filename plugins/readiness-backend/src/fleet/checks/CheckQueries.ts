import { CheckStatus } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { FleetScope, selectEntities } from '../filter/selectEntities';
import { QueryRow } from '../trends/ScoreTrends';

/** Results of a check by status. @internal */
export interface CheckCountRow {
  check: string;
  status: CheckStatus;
  results: number;
  /** Of these, those that have the status since a day. */
  recent: number;
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

  /** @param since - ISO 8601: from when on a result is recent */
  async counts(scope: FleetScope, since: string): Promise<CheckCountRow[]> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .join('check_results as c', 'c.entity_ref', 'e.entity_ref')
      .groupBy('c.check_name', 'c.status')
      .select({ check: 'c.check_name', status: 'c.status' })
      .count({ results: '*' })
      .sum({
        recent: this.#knex.raw('case when c.since >= ? then 1 else 0 end', [
          since,
        ]),
      });
    return rows.map(row => ({
      check: row.check,
      status: row.status,
      results: Number(row.results),
      recent: Number(row.recent),
    }));
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
}
