import { AdviceAnswer } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { AdviceAnswerRow } from './tables';

/** The last answer to an advice. @internal */
export interface StoredAdviceAnswer {
  rule: string;
  answer: AdviceAnswer;
  by: string;
  /** ISO 8601 */
  at: string;
  reason?: string;
  /** ISO 8601 */
  until?: string;
  /** Of the facts that it answered. */
  fingerprint: string;
}

/** What teams answered to advice. @internal */
export class AdviceAnswerStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async get(entityRef: string): Promise<StoredAdviceAnswer[]> {
    const rows: AdviceAnswerRow[] = await this.#knex<AdviceAnswerRow>(
      'advice_answers',
    ).where({ entity_ref: entityRef });
    return rows.map(row => ({
      rule: row.rule,
      answer: row.answer,
      by: row.answered_by,
      at: row.at,
      reason: row.reason ?? undefined,
      until: row.until ?? undefined,
      fingerprint: row.fingerprint,
    }));
  }

  /** Takes the place of an earlier answer; the audit log keeps that. */
  async put(
    tx: Knex.Transaction,
    entityRef: string,
    answer: StoredAdviceAnswer,
  ): Promise<void> {
    await tx<AdviceAnswerRow>('advice_answers')
      .insert({
        entity_ref: entityRef,
        rule: answer.rule,
        answer: answer.answer,
        reason: answer.reason ?? null,
        answered_by: answer.by,
        at: answer.at,
        until: answer.until ?? null,
        fingerprint: answer.fingerprint,
      })
      .onConflict(['entity_ref', 'rule'])
      .merge();
  }
}
