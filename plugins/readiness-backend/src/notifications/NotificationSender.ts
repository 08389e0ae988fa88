import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { NotificationOutbox } from './NotificationOutbox';

const BATCH_SIZE = 20;

/** Sends what is in the outbox; on every replica. @internal */
export class NotificationSender {
  readonly #outbox: NotificationOutbox;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    outbox: NotificationOutbox;
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#outbox = options.outbox;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** Sends all that is due; ends after a batch in which something failed, to try it again later. */
  async sendAll(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const batch = await this.#outbox.claim(BATCH_SIZE);
      const errors: string[] = [];
      for (const claimed of batch) {
        try {
          await this.#notifications.send(claimed.notification);
          await this.#outbox.markSent(claimed);
        } catch (error) {
          errors.push(stringifyError(error));
          await this.#outbox.fail(claimed, stringifyError(error));
        }
      }
      if (errors.length > 0) {
        this.#logger.warn(
          `${errors.length} notifications could not be sent, and are tried again: ${errors[0]}`,
        );
      }
      if (errors.length > 0 || batch.length < BATCH_SIZE) {
        return;
      }
    }
  }
}
