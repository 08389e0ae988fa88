import { ApprovalProgress } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { FleetScope, selectEntities } from '../filter/selectEntities';
import { keyOf, named, QueryRow } from '../trends/ScoreTrends';

/** Since when the entity, or the two, in the middle of a group have a status. @internal */
export interface MedianRow {
  group: string;
  gate: string;
  status: string;
  sinces: string[];
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

  async medians(scope: FleetScope, columns: string[]): Promise<MedianRow[]> {
    const parts = [...columns, 'g.gate', 'g.status'];
    const within = this.#knex.raw(parts.map(() => '??').join(', '), parts);
    const placed = this.#joined(scope)
      .select(named(columns), 'g.gate', 'g.status', 'g.since')
      .select(
        this.#knex.raw(
          `row_number() over (partition by ? order by g.since) as place, count(*) over (partition by ?) as size`,
          [within, within],
        ),
      );
    const rows: QueryRow[] = await this.#knex(placed.as('placed'))
      .whereRaw('place in ((size + 1) / 2, (size + 2) / 2)')
      .select('*');
    const medians = new Map<string, MedianRow>();
    for (const row of rows) {
      const group = keyOf(row, columns);
      const name = JSON.stringify([group, row.gate, row.status]);
      const { gate, status } = row;
      const median: MedianRow = medians.get(name) ?? {
        group,
        gate,
        status,
        sinces: [],
      };
      median.sinces.push(row.since);
      medians.set(name, median);
    }
    return [...medians.values()];
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

  #joined(scope: FleetScope): Knex.QueryBuilder {
    return selectEntities(this.#knex, scope).join(
      'fleet_gates as g',
      'g.entity_ref',
      'e.entity_ref',
    );
  }
}
