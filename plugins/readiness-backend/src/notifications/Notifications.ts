import { SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AssessmentToRecord } from '../assessment/AssessmentStore';
import { LockedEntity } from '../governance/CurrentStanding';
import { RecordedAct } from '../governance/EntityWrites';
import { Audience } from '../governance/roles/Audience';
import { DeclaredChange } from '../delivery/CatalogModes';
import { ReviewReminders } from '../delivery/ReviewReminders';
import { deliveryActEvents, modeChanged } from './deliveryEvents';
import { DueNotices } from './DueNotices';
import { gateEvents } from './gateEvents';
import { PolicyProvider } from '../policy/PolicyProvider';
import { NotificationOutbox } from './NotificationOutbox';
import { NotificationSender } from './NotificationSender';
import { peopleEvents } from './peopleEvents';

/** @internal */
export interface NotificationsOptions {
  outbox: NotificationOutbox;
  sender: NotificationSender;
  due: DueNotices;
  audience: Audience;
  policies: PolicyProvider;
  reviews: ReviewReminders;
}

/** Tells people what concerns them; each event is written with what caused it. @internal */
export class Notifications {
  readonly #options: NotificationsOptions;

  constructor(options: NotificationsOptions) {
    this.#options = options;
  }

  /** In the transaction that stores assessments. */
  async onAssessed(
    tx: Knex.Transaction,
    records: AssessmentToRecord[],
  ): Promise<void> {
    const { outbox, audience } = this.#options;
    const events = records.flatMap(record => gateEvents(record, audience));
    await outbox.add(tx, events);
  }

  /** In the transaction of what a person does. */
  async onAct(act: RecordedAct, locked: LockedEntity): Promise<void> {
    const { outbox, audience } = this.#options;
    await outbox.add(locked.tx, [
      ...peopleEvents(act, locked, audience),
      ...deliveryActEvents(act, locked),
    ]);
  }

  /** In the transaction that notices that files declare other delivery modes. */
  async onModesDeclared(
    tx: Knex.Transaction,
    changes: DeclaredChange[],
  ): Promise<void> {
    const { outbox, policies } = this.#options;
    const policy = policies.current()?.policy;
    const events = changes.map(({ subject, entry }) =>
      modeChanged(subject, entry, policy),
    );
    await outbox.add(tx, events);
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    const { due, reviews, sender } = this.#options;
    await scheduler.scheduleTask({
      id: 'readiness-notifications-due',
      frequency: { minutes: 1 },
      initialDelay: { seconds: 30 },
      timeout: { minutes: 10 },
      fn: signal => due.find(signal),
    });
    await scheduler.scheduleTask({
      id: 'readiness-delivery-reviews',
      frequency: { hours: 1 },
      initialDelay: { minutes: 2 },
      timeout: { minutes: 30 },
      fn: signal => reviews.find(signal),
    });
    await scheduler.scheduleTask({
      id: 'readiness-notifications-send',
      frequency: { seconds: 5 },
      initialDelay: { seconds: 5 },
      timeout: { minutes: 10 },
      scope: 'local',
      fn: signal => sender.sendAll(signal),
    });
  }

  /** Forgets what was written before a time. */
  async prune(before: string): Promise<void> {
    await this.#options.outbox.prune(before);
  }
}
