import { LoggerService } from '@backstage/backend-plugin-api';
import { AssessmentQueue } from '../assessment/AssessmentQueue';
import { Clock } from '../clock';
import { FactCollector } from './FactCollector';

/**
 * Sources answer one after the other. Their entities wait this long, so that one assessment follows
 * after all of them and not one after each.
 */
const COLLECTION_GRACE_MS = 15_000;

/** @internal */
export interface ChangedEntityCollectorOptions {
  collector: FactCollector;
  queue: AssessmentQueue;
  clock: Clock;
  logger: LoggerService;
  /** Told when entities were queued. */
  onQueued: () => void;
}

/** Asks all sources about new and changed entities, then has them assessed. @internal */
export class ChangedEntityCollector {
  readonly #options: ChangedEntityCollectorOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: ChangedEntityCollectorOptions) {
    this.#options = options;
  }

  /** In the background, one batch after the other. */
  add(entityRefs: string[]): void {
    const { queue, logger, onQueued } = this.#options;
    this.#running = this.#running
      .then(async () => {
        if (!this.#stopping.signal.aborted) {
          await this.collect(entityRefs);
          await queue.enqueue(entityRefs);
          onQueued();
        }
      })
      .catch(error => {
        // They are queued already and will be assessed with what is known.
        logger.warn(`Facts of changed entities were not collected: ${error}`);
      });
  }

  /** Asks all sources about these entities and records what they say. */
  async collect(entityRefs: string[]): Promise<void> {
    const { collector, clock } = this.#options;
    const dueAt = new Date(clock().getTime() + COLLECTION_GRACE_MS);
    await collector.collectNow(entityRefs, {
      signal: this.#stopping.signal,
      dueAt: dueAt.toISOString(),
    });
  }

  /** Aborts the sources and returns when nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }
}
