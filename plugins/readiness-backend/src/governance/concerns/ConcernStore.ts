import { ReadinessConcern } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { ConcernRow } from './tables';

/** A concern that is raised. @internal */
export type NewConcern = Pick<
  ReadinessConcern,
  'id' | 'entityRef' | 'title' | 'text' | 'severity' | 'about' | 'by' | 'at'
> & { escalatesAt: string };

/** @internal */
export class ConcernStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** Of one entity: open ones first, then newest first. */
  async list(entityRef: string): Promise<ReadinessConcern[]> {
    const rows: ConcernRow[] = await this.#knex<ConcernRow>('concerns')
      .where({ entity_ref: entityRef })
      .orderBy('number', 'desc');
    const concerns = rows.map(toConcern);
    return [
      ...concerns.filter(({ status }) => status === 'open'),
      ...concerns.filter(({ status }) => status === 'resolved'),
    ];
  }

  async find(
    id: string,
    knex: Knex = this.#knex,
  ): Promise<ReadinessConcern | undefined> {
    const row = await knex<ConcernRow>('concerns').where({ id }).first();
    return row && toConcern(row);
  }

  /** How many of an entity are open. */
  async countOpen(entityRef: string): Promise<number> {
    const found = await this.#knex<ConcernRow>('concerns')
      .where({ entity_ref: entityRef })
      .whereNull('resolved_at')
      .count({ open: '*' })
      .first();
    return Number(found?.open ?? 0);
  }

  /** Open ones of all entities, oldest first. */
  async listOpen(): Promise<ReadinessConcern[]> {
    const rows: ConcernRow[] = await this.#knex<ConcernRow>('concerns')
      .whereNull('resolved_at')
      .orderBy('number');
    return rows.map(toConcern);
  }

  /** Open ones that should have gone to the escalation groups by now and have not. */
  async dueForEscalation(now: string): Promise<ReadinessConcern[]> {
    const rows: ConcernRow[] = await this.#knex<ConcernRow>('concerns')
      .whereNull('resolved_at')
      .whereNull('escalated_at')
      .where('escalates_at', '<=', now)
      .orderBy(['escalates_at', 'number']);
    return rows.map(toConcern);
  }

  /** False when another replica was first, or it was resolved meanwhile. */
  async markEscalated(
    id: string,
    escalation: {
      /** ISO 8601 */
      at: string;
      /** Entity refs. */
      to: string[];
    },
    knex: Knex = this.#knex,
  ): Promise<boolean> {
    const updated = await knex<ConcernRow>('concerns')
      .where({ id })
      .whereNull('resolved_at')
      .whereNull('escalated_at')
      .update({
        escalated_at: escalation.at,
        escalated_to: JSON.stringify(escalation.to),
      });
    return updated > 0;
  }

  async add(tx: Knex.Transaction, concern: NewConcern): Promise<void> {
    await tx<ConcernRow>('concerns').insert({
      id: concern.id,
      entity_ref: concern.entityRef,
      title: concern.title,
      text: concern.text ?? null,
      severity: concern.severity,
      about: concern.about ?? null,
      raised_by: concern.by,
      at: concern.at,
      escalates_at: concern.escalatesAt,
    });
  }

  async resolve(
    tx: Knex.Transaction,
    id: string,
    resolution: { by: string; at: string; text: string },
  ): Promise<void> {
    await tx<ConcernRow>('concerns').where({ id }).update({
      resolved_by: resolution.by,
      resolved_at: resolution.at,
      resolution: resolution.text,
    });
  }
}

function toConcern(row: ConcernRow): ReadinessConcern {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    title: row.title,
    text: row.text ?? undefined,
    severity: row.severity,
    about: row.about ?? undefined,
    by: row.raised_by,
    at: row.at,
    status: row.resolved_at === null ? 'open' : 'resolved',
    escalatesAt: row.escalates_at,
    escalatedAt: row.escalated_at ?? undefined,
    escalatedTo:
      row.escalated_to === null ? undefined : JSON.parse(row.escalated_to),
    resolvedBy: row.resolved_by ?? undefined,
    resolvedAt: row.resolved_at ?? undefined,
    resolution: row.resolution ?? undefined,
  };
}
