import { Knex } from 'knex';
import { POLICY_STREAM } from '../../audit/AuditEntry';
import { AuditRecordRow } from '../../audit/tables';

/** When which policy came into force, as the audit log has it. @internal */
export class PolicyHistory {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** Oldest first; the first is the one that was in force when that day began. */
  async since(day: string): Promise<{ version: string; at: string }[]> {
    const changes = () =>
      this.#knex<AuditRecordRow>('audit_records')
        .where({ entity_ref: POLICY_STREAM, action: 'policy.in-force' })
        .select('subject', 'at');
    const [before, within] = await Promise.all([
      changes().where('at', '<', day).orderBy('sequence', 'desc').limit(1),
      changes().where('at', '>=', day).orderBy('sequence'),
    ]);
    return [...before, ...within].map(({ subject, at }) => ({
      version: subject,
      at,
    }));
  }
}
