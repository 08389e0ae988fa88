import { Knex } from 'knex';
import { FleetScope, selectEntities } from '../filter/selectEntities';
import { keyOf, named, QueryRow } from '../trends/ScoreTrends';

/** Sums over the entities of a group. @internal */
export interface GroupRow {
  group: string;
  entities: number;
  known: number;
  score: number;
  scoreWithoutWaivers: number;
  openWaivers: number;
  changedAt: string;
}

/** Entities of a group by level. @internal */
export interface LevelRow {
  group: string;
  name: string;
  title: string;
  rank: number;
  entities: number;
}

/** Sums over the entities of a group that a column concerns. @internal */
export interface CellRow {
  group: string;
  column: string;
  entities: number;
  known: number;
  score: number;
}

/** Entities of a group by gate and status. @internal */
export interface GateRow {
  group: string;
  gate: string;
  status: string;
  entities: number;
}

/** Sums that groups are compared by. @internal */
export class CompareQueries {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async groups(scope: FleetScope, columns: string[]): Promise<GroupRow[]> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .groupBy(columns)
      .select(named(columns))
      .count({ entities: '*', known: 'e.score' })
      .sum({
        score: 'e.score',
        scoreWithoutWaivers: 'e.score_without_waivers',
        openWaivers: 'e.open_waivers',
      })
      .max({ changedAt: 'e.changed_at' });
    return rows.map(row => ({
      group: keyOf(row, columns),
      entities: Number(row.entities),
      known: Number(row.known),
      score: Number(row.score),
      scoreWithoutWaivers: Number(row.scoreWithoutWaivers),
      openWaivers: Number(row.openWaivers),
      changedAt: row.changedAt,
    }));
  }

  async levels(scope: FleetScope, columns: string[]): Promise<LevelRow[]> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .whereNotNull('e.level_name')
      .groupBy([...columns, 'e.level_name', 'e.level_rank'])
      .select(named(columns), { name: 'e.level_name', rank: 'e.level_rank' })
      .max({ title: 'e.level_title' })
      .count({ entities: '*' });
    return rows.map(row => ({
      group: keyOf(row, columns),
      name: row.name,
      title: row.title ?? row.name,
      rank: Number(row.rank),
      entities: Number(row.entities),
    }));
  }

  /** Columns are `<scorecard>/<section>`. */
  async sections(scope: FleetScope, columns: string[]): Promise<CellRow[]> {
    const rows: QueryRow[] = await this.#cells(
      scope,
      columns,
      'fleet_sections',
      ['s.scorecard', 's.section'],
    );
    return rows.map(row =>
      toCell(row, columns, `${row.scorecard}/${row.section}`),
    );
  }

  async dimensions(scope: FleetScope, columns: string[]): Promise<CellRow[]> {
    const rows: QueryRow[] = await this.#cells(
      scope,
      columns,
      'fleet_dimensions',
      ['s.dimension'],
    );
    return rows.map(row => toCell(row, columns, row.dimension));
  }

  async gates(scope: FleetScope, columns: string[]): Promise<GateRow[]> {
    const rows: QueryRow[] = await selectEntities(this.#knex, scope)
      .join('fleet_gates as g', 'g.entity_ref', 'e.entity_ref')
      .groupBy([...columns, 'g.gate', 'g.status'])
      .select(named(columns), 'g.gate', 'g.status')
      .count({ entities: '*' });
    return rows.map(row => ({
      group: keyOf(row, columns),
      gate: row.gate,
      status: row.status,
      entities: Number(row.entities),
    }));
  }

  #cells(
    scope: FleetScope,
    columns: string[],
    table: string,
    parts: string[],
  ): Knex.QueryBuilder {
    return selectEntities(this.#knex, scope)
      .join(`${table} as s`, 's.entity_ref', 'e.entity_ref')
      .groupBy([...columns, ...parts])
      .select(named(columns), ...parts)
      .count({ entities: '*', known: 's.score' })
      .sum({ score: 's.score' });
  }
}

function toCell(row: QueryRow, columns: string[], column: string): CellRow {
  return {
    group: keyOf(row, columns),
    column,
    entities: Number(row.entities),
    known: Number(row.known),
    score: Number(row.score),
  };
}
