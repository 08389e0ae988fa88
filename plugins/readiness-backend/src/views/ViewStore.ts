import { FleetView } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';

/** @internal */
export interface ViewRow {
  id: string;
  owner: string;
  title: string;
  target: string;
  /** SQLite has numbers for booleans. */
  shared: boolean | number;
  created_at: string;
}

/** @internal */
export class ViewStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** A person's own and those that others share, by title. */
  async list(person: string): Promise<FleetView[]> {
    const rows: ViewRow[] = await this.#knex<ViewRow>('saved_views')
      .where({ owner: person })
      .orWhere({ shared: true })
      .orderBy(['title', 'id']);
    return rows.map(row => toView(row, person));
  }

  /** Undefined also for what another person keeps private. */
  async find(id: string, person: string): Promise<FleetView | undefined> {
    const row = await this.#knex<ViewRow>('saved_views').where({ id }).first();
    const view = row && toView(row, person);
    return view && (view.mine || view.shared) ? view : undefined;
  }

  /** How many a person keeps; who saves another meanwhile waits until the transaction ends. */
  async countLocked(tx: Knex.Transaction, owner: string): Promise<number> {
    await tx<ViewRow>('saved_views').where({ owner }).forUpdate().select('id');
    // Counted only now: the rows that were waited for do not include new ones.
    const found = await tx<ViewRow>('saved_views')
      .where({ owner })
      .count({ views: '*' })
      .first();
    return Number(found?.views ?? 0);
  }

  async add(tx: Knex.Transaction, row: ViewRow): Promise<void> {
    await tx<ViewRow>('saved_views').insert(row);
  }

  async remove(id: string, owner: string): Promise<void> {
    await this.#knex<ViewRow>('saved_views').where({ id, owner }).delete();
  }
}

function toView(row: ViewRow, person: string): FleetView {
  return {
    id: row.id,
    title: row.title,
    target: row.target,
    shared: Boolean(row.shared),
    owner: row.owner,
    mine: row.owner === person,
  };
}
