import { reviewDue } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { deliveryReviewDue } from '../notifications/deliveryEvents';
import { NotificationOutbox } from '../notifications/NotificationOutbox';
import { PolicyProvider } from '../policy/PolicyProvider';
import { SubjectStore } from '../subjects/SubjectStore';
import { modeInForce } from './ledger';
import { LedgerStore } from './LedgerStore';

const PAGE = 100;

/** @internal */
export interface ReviewRemindersOptions {
  knex: Knex;
  clock: Clock;
  policies: PolicyProvider;
  ledger: LedgerStore;
  subjects: Pick<SubjectStore, 'get'>;
  outbox: NotificationOutbox;
}

/** Reminds teams to look at their way of working, once per due date. @internal */
export class ReviewReminders {
  readonly #options: ReviewRemindersOptions;

  constructor(options: ReviewRemindersOptions) {
    this.#options = options;
  }

  async find(signal?: AbortSignal): Promise<void> {
    const { knex, clock, policies, ledger, subjects, outbox } = this.#options;
    const policy = policies.current()?.policy;
    if (!policy) {
      return;
    }
    const now = clock().toISOString();
    for await (const refs of this.#pages()) {
      if (signal?.aborted) {
        return;
      }
      const [entries, found] = await Promise.all([
        ledger.get(refs),
        subjects.get(refs),
      ]);
      const events = [...found.values()].flatMap(subject => {
        const mode = modeInForce(
          subject.deliveryMode,
          entries.get(subject.entityRef) ?? [],
        );
        const { dueAt, overdue } = reviewDue(policy, {
          ...{ deliveryMode: mode, delivery: mode, now },
        });
        return dueAt !== undefined && overdue
          ? [deliveryReviewDue(subject, dueAt)]
          : [];
      });
      await knex.transaction(tx => outbox.add(tx, events));
    }
  }

  /** Refs of entities that have a ledger, page by page, so that memory is bounded. */
  async *#pages(): AsyncGenerator<string[]> {
    let after = '';
    for (;;) {
      const refs: string[] = await this.#options
        .knex('delivery_ledger')
        .where('entity_ref', '>', after)
        .distinct('entity_ref')
        .orderBy('entity_ref')
        .limit(PAGE)
        .pluck('entity_ref');
      if (refs.length === 0) {
        return;
      }
      yield refs;
      after = refs[refs.length - 1];
    }
  }
}
