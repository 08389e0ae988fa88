import { Knex } from 'knex';
import { PolicyError, PolicyFile } from 'backstage-plugin-readiness-engine';
import { AuditLog } from '../audit/AuditLog';
import { POLICY_STREAM, READINESS_ACTOR } from '../audit/AuditEntry';
import { PolicyState, PolicyStore } from './PolicyStore';
import { PolicyStateRow, PolicyVersionRow } from './tables';

const STATE_ID = 1;

/** @internal */
export class DatabasePolicyStore implements PolicyStore {
  readonly #knex: Knex;
  readonly #audit: AuditLog;

  constructor(options: { knex: Knex; audit: AuditLog }) {
    this.#knex = options.knex;
    this.#audit = options.audit;
  }

  async getState(): Promise<PolicyState | undefined> {
    const row = await this.#knex<PolicyStateRow>('policy_state')
      .where({ id: STATE_ID })
      .first();
    return row && toPolicyState(row);
  }

  async recordReading(reading: {
    checkedAt: string;
    errors: PolicyError[];
  }): Promise<void> {
    const values = {
      checked_at: reading.checkedAt,
      errors: JSON.stringify(reading.errors),
    };
    await this.#knex<PolicyStateRow>('policy_state')
      .insert({ id: STATE_ID, ...values })
      .onConflict('id')
      .merge(values);
  }

  async putInForce(policy: {
    version: string;
    files: PolicyFile[];
    at: string;
    errors: PolicyError[];
  }): Promise<void> {
    await this.#knex.transaction(async tx => {
      await this.#recordChange(tx, policy);
      await tx<PolicyVersionRow>('policy_versions')
        .insert({
          version: policy.version,
          files: JSON.stringify(policy.files),
          created_at: policy.at,
        })
        .onConflict('version')
        .ignore();
      const values = {
        version: policy.version,
        loaded_at: policy.at,
        checked_at: policy.at,
        errors: JSON.stringify(policy.errors),
      };
      await tx<PolicyStateRow>('policy_state')
        .insert({ id: STATE_ID, ...values })
        .onConflict('id')
        .merge(values);
    });
  }

  /** Once per change, of however many replicas. */
  async #recordChange(
    tx: Knex.Transaction,
    {
      version,
      files,
      at,
    }: { version: string; files: PolicyFile[]; at: string },
  ): Promise<void> {
    await this.#audit.hold(tx, POLICY_STREAM);
    const state = await tx<PolicyStateRow>('policy_state')
      .where({ id: STATE_ID })
      .first('version');
    if (state?.version !== version) {
      await this.#audit.append(tx, {
        entityRef: POLICY_STREAM,
        at,
        actor: READINESS_ACTOR,
        action: 'policy.in-force',
        subject: version,
        policyVersion: version,
        data: {
          from: state?.version ?? null,
          files: files.map(file => file.name),
        },
      });
    }
  }

  async getFiles(version: string): Promise<PolicyFile[] | undefined> {
    const row = await this.#knex<PolicyVersionRow>('policy_versions')
      .where({ version })
      .first('files');
    return row && JSON.parse(row.files);
  }

  async recordEnqueued(version: string): Promise<void> {
    await this.#knex<PolicyStateRow>('policy_state')
      .where({ id: STATE_ID })
      .update({ enqueued_version: version });
  }
}

function toPolicyState(row: PolicyStateRow): PolicyState {
  return {
    version: row.version ?? undefined,
    loadedAt: row.loaded_at ?? undefined,
    checkedAt: row.checked_at,
    errors: JSON.parse(row.errors),
    enqueuedVersion: row.enqueued_version ?? undefined,
  };
}
