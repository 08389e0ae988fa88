import { FactSourceRun } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { FactSourceRunRow } from './tables';

const KEPT_RUNS = 20;

/** The scheduled runs of code sources. @internal */
export class FactSourceRunStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** Notes the start of a run, forgets the oldest ones, and returns the run's id. */
  async start(source: string, at: string): Promise<number> {
    const [row] = await this.#knex<FactSourceRunRow>('fact_source_runs')
      .insert({ source, started_at: at })
      .returning('id');
    const kept = this.#knex<FactSourceRunRow>('fact_source_runs')
      .where({ source })
      .orderBy('id', 'desc')
      .limit(KEPT_RUNS)
      .select('id');
    await this.#knex<FactSourceRunRow>('fact_source_runs')
      .where({ source })
      .whereNotIn('id', kept)
      .delete();
    return Number(row.id);
  }

  async finish(
    id: number,
    run: Omit<FactSourceRun, 'startedAt'>,
  ): Promise<void> {
    await this.#knex<FactSourceRunRow>('fact_source_runs')
      .where({ id })
      .update({
        finished_at: run.finishedAt,
        entities: run.entities,
        changed: run.changed,
        failed: run.failed,
        error: run.error ?? null,
      });
  }

  /** The newest runs by source, newest first. */
  async list(limit: number): Promise<Map<string, FactSourceRun[]>> {
    const rows = await this.#knex<FactSourceRunRow>('fact_source_runs').orderBy(
      'id',
      'desc',
    );
    const bySource = new Map<string, FactSourceRun[]>();
    for (const row of rows) {
      const runs = bySource.get(row.source) ?? [];
      if (runs.length < limit) {
        runs.push(toFactSourceRun(row));
      }
      bySource.set(row.source, runs);
    }
    return bySource;
  }
}

function toFactSourceRun(row: FactSourceRunRow): FactSourceRun {
  return {
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    entities: row.entities,
    changed: row.changed,
    failed: row.failed,
    error: row.error ?? undefined,
  };
}
