import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ReviewReminders } from '../delivery/ReviewReminders';
import { DatabaseSubjectStore } from '../subjects/DatabaseSubjectStore';
import { DueNotices, DueNoticesOptions } from './DueNotices';
import { NotificationOutbox } from './NotificationOutbox';
import { Notifications } from './Notifications';
import { NotificationSender } from './NotificationSender';
import { OpenWork } from './OpenWork';

/** @internal */
export type CreateNotificationsOptions = Omit<
  DueNoticesOptions,
  'outbox' | 'work'
> & {
  notifications: NotificationService;
  logger: LoggerService;
  isEnabled: boolean;
};

/** Puts together what tells people about things. @internal */
export function createNotifications(
  options: CreateNotificationsOptions,
): Notifications {
  const outbox = new NotificationOutbox(options);
  return new Notifications({
    outbox,
    sender: new NotificationSender({ ...options, outbox }),
    due: new DueNotices({ ...options, outbox, work: new OpenWork(options) }),
    audience: options.audience,
    policies: options.policies,
    reviews: new ReviewReminders({
      ...options,
      outbox,
      ledger: options.governance.delivery.ledger,
      subjects: new DatabaseSubjectStore(options),
    }),
  });
}
