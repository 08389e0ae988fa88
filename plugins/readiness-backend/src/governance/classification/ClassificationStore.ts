import { ReadinessClassification } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { ClassificationRow } from './tables';

/** A classification, and whom it is about. @internal */
export interface StoredClassification extends ReadinessClassification {
  entityRef: string;
}

/** Recorded risk tiers: at most one in force and one proposed per entity. @internal */
export class ClassificationStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** Those in force and proposed, by entity ref; entities without any are left out. */
  async get(
    entityRefs: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, StoredClassification[]>> {
    const rows: ClassificationRow[] = await knex<ClassificationRow>(
      'risk_classifications',
    )
      .whereIn('entity_ref', entityRefs)
      .whereIn('status', ['in-force', 'proposed'])
      .orderBy('number', 'desc');
    const found = new Map<string, StoredClassification[]>();
    for (const row of rows) {
      found.set(row.entity_ref, [
        ...(found.get(row.entity_ref) ?? []),
        toClassification(row),
      ]);
    }
    return found;
  }

  async find(
    id: string,
    knex: Knex = this.#knex,
  ): Promise<StoredClassification | undefined> {
    const row = await knex<ClassificationRow>('risk_classifications')
      .where({ id })
      .first();
    return row && toClassification(row);
  }

  /** Those that wait for a decision, oldest first. */
  async listProposed(): Promise<StoredClassification[]> {
    const rows: ClassificationRow[] = await this.#knex<ClassificationRow>(
      'risk_classifications',
    )
      .where({ status: 'proposed' })
      .orderBy('number');
    return rows.map(toClassification);
  }

  async add(
    tx: Knex.Transaction,
    classification: StoredClassification,
  ): Promise<void> {
    await tx<ClassificationRow>('risk_classifications').insert({
      id: classification.id,
      entity_ref: classification.entityRef,
      tier: classification.tier,
      from_tier: classification.from ?? null,
      reason: classification.reason,
      made_by: classification.by,
      at: classification.at,
      status: classification.status,
    });
  }

  async conclude(
    tx: Knex.Transaction,
    id: string,
    outcome: {
      status: ReadinessClassification['status'];
      by: string;
      /** ISO 8601 */
      at: string;
      reason?: string;
    },
  ): Promise<void> {
    await tx<ClassificationRow>('risk_classifications')
      .where({ id })
      .update({
        status: outcome.status,
        decided_by: outcome.by,
        decided_at: outcome.at,
        decision_reason: outcome.reason ?? null,
      });
  }

  /** Ends those of an entity that are in one of these statuses; another one takes their place. */
  async supersede(
    tx: Knex.Transaction,
    entityRef: string,
    statuses: readonly ReadinessClassification['status'][],
  ): Promise<void> {
    await tx<ClassificationRow>('risk_classifications')
      .where({ entity_ref: entityRef })
      .whereIn('status', statuses)
      .update({ status: 'superseded' });
  }
}

function toClassification(row: ClassificationRow): StoredClassification {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    tier: row.tier,
    from: row.from_tier ?? undefined,
    reason: row.reason,
    by: row.made_by,
    at: row.at,
    status: row.status,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    decisionReason: row.decision_reason ?? undefined,
  };
}
