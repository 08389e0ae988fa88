import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { Calendar } from './Calendar';

const POLL_MS = 5;
const WAIT_MS = 60_000;
/** After this, time goes on to what is due a moment later: a second try, or a fact that lapses. */
const PATIENCE_MS = 3_000;
/** New entities wait this long for their facts, and are assessed as soon as those are there. */
const GRACE_MS = 20_000;

/** Sees in the queue when all that is due has been assessed. @internal */
export class WorkWatch {
  readonly #calendar: Calendar;
  #knex: Knex | undefined;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /**
   * @param options - `collecting`: whether entities are new, and wait for their facts
   * @throws Error when it takes longer than a minute.
   */
  async untilDone(options: { collecting?: boolean } = {}): Promise<void> {
    const began = Date.now();
    const graceMs = options.collecting ? GRACE_MS : 0;
    const due = new Date(this.#calendar.now().getTime() + graceMs);
    for (;;) {
      const next = await this.#knex?.('assessment_queue')
        .where('due_at', '<=', due.toISOString())
        .orderBy('due_at')
        .first();
      if (!next) {
        return;
      }
      const waitedMs = Date.now() - began;
      if (waitedMs > WAIT_MS) {
        throw new Error(
          `The assessment of ${next.entity_ref} does not come to an end: ${next.last_error}`,
        );
      }
      if (waitedMs > PATIENCE_MS) {
        this.#calendar.moveTo(new Date(next.due_at));
      }
      await sleep(POLL_MS);
    }
  }

  asFeature() {
    return createBackendModule({
      pluginId: 'readiness',
      moduleId: 'demo-history',
      register: reg => {
        reg.registerInit({
          deps: { database: coreServices.database },
          init: async ({ database }) => {
            this.#knex = await database.getClient();
          },
        });
      },
    });
  }
}
