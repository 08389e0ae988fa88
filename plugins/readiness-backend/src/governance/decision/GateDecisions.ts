import { ReadinessGateDecision } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { AssessmentReader } from '../../assessment/AssessmentReader';
import { AuditEntry } from '../../audit/AuditEntry';
import { AuditLog } from '../../audit/AuditLog';
import { Clock } from '../../clock';
import { ReceiptSigner } from '../receipts/ReceiptSigner';
import { toGateDecision } from './toGateDecision';

/** For how long the same answer to the same actor is one record. */
const RECORDED_ONCE_MS = 60 * 60_000;

/** @internal */
export interface GateDecisionsOptions {
  knex: Knex;
  reader: AssessmentReader;
  audit: AuditLog;
  signer: ReceiptSigner;
  clock: Clock;
}

/** What pipelines are told at gates. @internal */
export class GateDecisions {
  readonly #options: GateDecisionsOptions;

  constructor(options: GateDecisionsOptions) {
    this.#options = options;
  }

  /**
   * What the stored assessment decides, with a receipt.
   *
   * @param recordFor - who acts on the answer; nobody does when absent, and nothing is recorded
   * @throws NotFoundError for an entity that is not assessed, and for a gate it does not have.
   */
  async decide(
    entityRef: string,
    name: string,
    recordFor?: string,
  ): Promise<ReadinessGateDecision> {
    const { reader, signer, clock } = this.#options;
    const { assessment, gate } = await reader.requireGate(entityRef, name);
    const answer = toGateDecision(assessment, gate);
    const { fingerprint } = gate;
    const { receipt, id } = await signer.sign({
      ...answer,
      sub: entityRef,
      gate: name,
      fingerprint,
    });
    if (recordFor !== undefined) {
      const { decision, status, enforcement, version, reasons } = answer;
      await this.#record({
        entityRef,
        at: clock().toISOString(),
        actor: recordFor,
        action: 'gate.decision',
        subject: name,
        reason: reasons[0],
        policyVersion: answer.policyVersion,
        data: {
          ...{ decision, status, enforcement, fingerprint, receipt: id },
          ...(version !== undefined && { version }),
        },
      });
    }
    return { ...answer, receipt };
  }

  /**
   * Once for the same answer within the hour. Looked up before anything is locked, so that a client
   * that polls costs a read; and again under the lock, for those who ask at the same moment.
   */
  async #record(entry: AuditEntry): Promise<void> {
    const { knex, audit } = this.#options;
    if (await this.#isRecorded(entry)) {
      return;
    }
    await knex.transaction(async tx => {
      await audit.hold(tx, entry.entityRef);
      if (!(await this.#isRecorded(entry, tx))) {
        await audit.append(tx, entry);
      }
    });
  }

  async #isRecorded(entry: AuditEntry, knex?: Knex): Promise<boolean> {
    const { entityRef, actor, action, subject } = entry;
    const since = new Date(Date.parse(entry.at) - RECORDED_ONCE_MS);
    const last = await this.#options.audit.latest(
      { entityRef, actor, action, subject, since: since.toISOString() },
      knex,
    );
    return last !== undefined && answerOf(last) === answerOf(entry);
  }
}

/** All of a record but which receipt it was given. */
function answerOf({ policyVersion, data }: Partial<AuditEntry>): string {
  const { decision, status, enforcement, fingerprint, version } = data ?? {};
  return JSON.stringify([
    ...[decision, status, enforcement, fingerprint, version ?? null],
    policyVersion,
  ]);
}
