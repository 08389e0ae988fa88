import { ReadinessTarget } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { WaiverRow, WaiverState } from './tables';

/** A waiver as stored. @internal */
export interface StoredWaiver extends ReadinessTarget {
  id: string;
  entityRef: string;
  reason: string;
  compensatingControl?: string;
  requestedBy: string;
  /** ISO 8601 */
  requestedAt: string;
  /** ISO 8601 */
  expiresAt: string;
  state: WaiverState;
  renews?: string;
  renewals: number;
  version?: string;
  decidedBy?: string;
  /** ISO 8601 */
  decidedAt?: string;
  decisionReason?: string;
}

/** @internal */
export interface WaiverOutcome {
  state: Exclude<WaiverState, 'requested'>;
  by: string;
  /** ISO 8601 */
  at: string;
  reason?: string;
}

/** @internal */
export class WaiverStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** By entity ref, newest first; entities without any are left out. */
  async get(
    entityRefs: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, StoredWaiver[]>> {
    const rows: WaiverRow[] = await knex<WaiverRow>('waivers')
      .whereIn('entity_ref', entityRefs)
      .orderBy('number', 'desc');
    const found = new Map<string, StoredWaiver[]>();
    for (const row of rows) {
      found.set(row.entity_ref, [
        ...(found.get(row.entity_ref) ?? []),
        toWaiver(row),
      ]);
    }
    return found;
  }

  async find(id: string): Promise<StoredWaiver | undefined> {
    const row = await this.#knex<WaiverRow>('waivers').where({ id }).first();
    return row && toWaiver(row);
  }

  /** Those that wait for a decision, oldest first. */
  async listRequested(now: string): Promise<StoredWaiver[]> {
    const rows: WaiverRow[] = await this.#knex<WaiverRow>('waivers')
      .where({ status: 'requested' })
      .where('expires_at', '>', now)
      .orderBy('number');
    return rows.map(toWaiver);
  }

  /** Accepted ones that end by a time, but not by an earlier one; soonest first. */
  async endingBefore(time: string, after = ''): Promise<StoredWaiver[]> {
    const rows: WaiverRow[] = await this.#knex<WaiverRow>('waivers')
      .where({ status: 'accepted' })
      .where('expires_at', '<=', time)
      .where('expires_at', '>', after)
      .orderBy(['expires_at', 'number']);
    return rows.map(toWaiver);
  }

  /** How many accepted ones of an entity have not ended, and when the first of them will. */
  async inForce(
    entityRef: string,
    now: string,
  ): Promise<{ open: number; endsNext?: string }> {
    const found = await this.#knex<WaiverRow>('waivers')
      .where({ entity_ref: entityRef, status: 'accepted' })
      .where('expires_at', '>', now)
      .count({ open: '*' })
      .min({ endsNext: 'expires_at' })
      .first();
    return {
      open: Number(found?.open ?? 0),
      endsNext: found?.endsNext ?? undefined,
    };
  }

  /** The open ones of all entities that an owner has now. */
  async listOpenOfOwner(
    owner: string,
    now: string,
    knex: Knex = this.#knex,
  ): Promise<StoredWaiver[]> {
    const rows: WaiverRow[] = await knex<WaiverRow>('waivers')
      .whereIn('status', ['requested', 'accepted'])
      .where('expires_at', '>', now)
      .whereIn(
        'entity_ref',
        knex('subjects').where({ owner }).select('entity_ref'),
      );
    return rows.map(toWaiver);
  }

  async add(tx: Knex.Transaction, waiver: StoredWaiver): Promise<void> {
    await tx<WaiverRow>('waivers').insert({
      id: waiver.id,
      entity_ref: waiver.entityRef,
      kind: waiver.kind,
      name: waiver.name,
      reason: waiver.reason,
      compensating_control: waiver.compensatingControl ?? null,
      requested_by: waiver.requestedBy,
      requested_at: waiver.requestedAt,
      expires_at: waiver.expiresAt,
      status: waiver.state,
      renews: waiver.renews ?? null,
      renewals: waiver.renewals,
      version: waiver.version ?? null,
    });
  }

  async conclude(
    tx: Knex.Transaction,
    id: string,
    outcome: WaiverOutcome,
  ): Promise<void> {
    await tx<WaiverRow>('waivers')
      .where({ id })
      .update({
        status: outcome.state,
        decided_by: outcome.by,
        decided_at: outcome.at,
        decision_reason: outcome.reason ?? null,
      });
  }

  /** What is accepted is accepted for what the entity is now. */
  async bindToVersion(
    tx: Knex.Transaction,
    id: string,
    version: string | undefined,
  ): Promise<void> {
    await tx<WaiverRow>('waivers')
      .where({ id })
      .update({ version: version ?? null });
  }

  /** Ends the waiver that another one took the place of; who accepted it stays on record. */
  async supersede(tx: Knex.Transaction, id: string): Promise<void> {
    await tx<WaiverRow>('waivers')
      .where({ id, status: 'accepted' })
      .update({ status: 'superseded' });
  }
}

function toWaiver(row: WaiverRow): StoredWaiver {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    kind: row.kind,
    name: row.name,
    reason: row.reason,
    compensatingControl: row.compensating_control ?? undefined,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    expiresAt: row.expires_at,
    state: row.status,
    renews: row.renews ?? undefined,
    renewals: row.renewals,
    version: row.version ?? undefined,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    decisionReason: row.decision_reason ?? undefined,
  };
}
