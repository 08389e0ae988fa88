import { ApprovalProgress } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { GateRow } from '../compare/CompareQueries';
import { FleetScope, selectEntities } from '../filter/selectEntities';
import { keyOf, named, QueryRow } from '../trends/ScoreTrends';

/** How many entities of a group have a status, and since when the one, or the two, in the middle have it. @internal */
export interface StandingRow extends GateRow {
  /** Twice the same where one entity is in the middle. */
  sinces: [string, string];
}

/** @internal */
export interface BlockedRow {
  entityRef: string;
  title: string;
  owner: string | null;
  gate: string;
  since: string;
}

/** A gate that waits for a decision. @internal */
export interface WaitingRow {
  entityRef: string;
  gate: string;
  approvals: ApprovalProgress;
  since: string;
}

/** Gates over many entities. @internal */
export class GateQueries {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async standings(
    scope: FleetScope,
    columns: string[],
  ): Promise<StandingRow[]> {
    const rows: QueryRow[] = isPostgres(this.#knex)
      ? await this.#sortedByGroup(scope, columns)
      : await this.#sortedTogether(scope, columns);
    return rows.map(row => ({
      group: keyOf(row, columns),
      gate: row.gate,
      status: row.status,
      entities: Number(row.entities),
      sinces: [row.lower, row.upper],
    }));
  }

  /** Longest blocked first. */
  async oldestBlocked(scope: FleetScope, limit: number): Promise<BlockedRow[]> {
    return this.#joined(scope)
      .where('g.status', 'blocked')
      .orderBy(['g.since', 'e.entity_ref', 'g.gate'])
      .limit(limit)
      .select({
        entityRef: 'e.entity_ref',
        title: 'e.title',
        owner: 'e.owner',
        gate: 'g.gate',
        since: 'g.since',
      });
  }

  async waiting(scope: FleetScope): Promise<WaitingRow[]> {
    const rows: QueryRow[] = await this.#joined(scope)
      .join('open_reviews as r', join =>
        join
          .on('r.entity_ref', '=', 'g.entity_ref')
          .andOn('r.gate', '=', 'g.gate'),
      )
      .select('e.entity_ref', 'g.gate', 'g.since', 'r.standing');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      gate: row.gate,
      since: row.since,
      approvals: JSON.parse(row.standing).approvals,
    }));
  }

  /** Sorts the times of each group alone, byte by byte, as ISO 8601 allows: many small sorts of one narrow column. */
  #sortedByGroup(scope: FleetScope, columns: string[]): Knex.QueryBuilder {
    const sorted = 'array_agg(g.since order by g.since collate "C")';
    return this.#joined(scope)
      .groupBy([...columns, 'g.gate', 'g.status'])
      .select(named(columns), 'g.gate', 'g.status')
      .count({ entities: '*' })
      .select(
        this.#knex.raw(`(${sorted})[(count(*) + 1) / 2] as lower`),
        this.#knex.raw(`(${sorted})[(count(*) + 2) / 2] as upper`),
      );
  }

  /** For engines without arrays. */
  #sortedTogether(scope: FleetScope, columns: string[]): Knex.QueryBuilder {
    const parts = [...columns, 'g.gate', 'g.status'];
    const within = this.#knex.raw(parts.map(() => '??').join(', '), parts);
    const names = [...Object.keys(named(columns)), 'gate', 'status'];
    const placed = this.#joined(scope)
      .select(named(columns), 'g.gate', 'g.status', 'g.since')
      .select(
        this.#knex.raw(
          `row_number() over (partition by ? order by g.since) as place, count(*) over (partition by ?) as size`,
          [within, within],
        ),
      );
    return this.#knex(placed.as('placed'))
      .whereRaw('place in ((size + 1) / 2, (size + 2) / 2)')
      .groupBy(names)
      .select(names)
      .max({ entities: 'size' })
      .min({ lower: 'since' })
      .max({ upper: 'since' });
  }

  #joined(scope: FleetScope): Knex.QueryBuilder {
    return selectEntities(this.#knex, scope).join(
      'fleet_gates as g',
      'g.entity_ref',
      'e.entity_ref',
    );
  }
}
