import { LoggerService } from '@backstage/backend-plugin-api';
import {
  NotFoundError,
  ServiceUnavailableError,
  stringifyError,
} from '@backstage/errors';
import { setImmediate as nextTurn, setTimeout as sleep } from 'timers/promises';
import { PolicyProvider } from '../policy/PolicyProvider';
import { AssessmentQueue, ClaimedAssessment } from './AssessmentQueue';
import { AssessmentService } from './AssessmentService';
import { AssessmentMetrics } from './AssessmentMetrics';
import { BatchSize } from './BatchSize';

const EVALUATE_ATTEMPTS = 100;
const EVALUATE_WAIT_MS = 100;

/** @internal */
export interface AssessmentWorkerOptions {
  queue: AssessmentQueue;
  service: AssessmentService;
  policies: PolicyProvider;
  logger: LoggerService;
  metrics: AssessmentMetrics;
  /** How long to wait before looking at an empty queue again, unless woken. */
  pollMs: number;
  /**
   * How many batches are worked at a time, 1 when absent. With two, one is assessed while the database stores the other.
   */
  lanes?: number;
  /** Told which assessments changed, and of which the stamps do, after they are stored. */
  onChanged: (entityRefs: string[], restamped: string[]) => Promise<void>;
}

/**
 * Works the queue off, on every replica: at once when woken, else every `pollMs`.
 * @internal
 */
export class AssessmentWorker {
  readonly #options: AssessmentWorkerOptions;
  readonly #stopping = new AbortController();
  readonly #batch = new BatchSize();
  #wake: AbortController = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: AssessmentWorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Returns when the batch in work is stored. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** Says that there is work. */
  wake(): void {
    this.#wake.abort();
  }

  /**
   * Assesses one entity now; waits while another worker is at it.
   * @throws NotFoundError when it is not assessed any more, ServiceUnavailableError without a policy.
   */
  async assessNow(entityRef: string): Promise<void> {
    const { queue, policies } = this.#options;
    if (!policies.current()) {
      throw new ServiceUnavailableError('No policy is in force yet');
    }
    await queue.enqueue([entityRef], { awaited: true });
    for (let attempt = 0; attempt < EVALUATE_ATTEMPTS; attempt += 1) {
      const claimed = await queue.claimOne(entityRef);
      if (claimed) {
        const { gone, failed, overtaken } = await this.#work([claimed]);
        if (gone.length > 0) {
          throw new NotFoundError(`Entity '${entityRef}' is not assessed`);
        }
        if (failed.length > 0) {
          throw failed[0].error;
        }
        if (overtaken.length === 0) {
          return;
        }
      } else if (!(await queue.isPending(entityRef))) {
        return;
      }
      await sleep(EVALUATE_WAIT_MS);
    }
    throw new ServiceUnavailableError(
      `The assessment of '${entityRef}' takes longer than expected; it is still queued`,
    );
  }

  /** Works off all that is due now; for tests and for the loop. */
  async drain(): Promise<void> {
    const { lanes = 1 } = this.#options;
    const ends = await Promise.allSettled(
      Array.from({ length: lanes }, () => this.#drainLane()),
    );
    for (const end of ends) {
      if (end.status === 'rejected') {
        throw end.reason;
      }
    }
  }

  async #drainLane(): Promise<void> {
    while (!this.#stopping.signal.aborted && this.#options.policies.current()) {
      const batch = await this.#options.queue.claim(this.#batch.size);
      if (batch.length === 0) {
        return;
      }
      await this.#work(batch);
      await nextTurn();
    }
  }

  async #run(): Promise<void> {
    const { logger, pollMs } = this.#options;
    while (!this.#stopping.signal.aborted) {
      this.#wake = new AbortController();
      try {
        await this.drain();
      } catch (error) {
        // The database is away, most likely; the work is still in it.
        logger.error(`Assessments could not be worked off: ${error}`);
      }
      const signal = AbortSignal.any([
        this.#wake.signal,
        this.#stopping.signal,
      ]);
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #work(batch: ClaimedAssessment[]) {
    const { service, queue, policies, logger, metrics, onChanged } =
      this.#options;
    const current = await policies.refresh();
    if (!current) {
      await queue.release(batch);
      throw new ServiceUnavailableError('No policy is in force yet');
    }
    const started = performance.now();
    try {
      const result = await service.assessBatch(current.policy, batch);
      await queue.remove(result.gone);
      await queue.release(result.overtaken);
      for (const { claimed, error } of result.failed) {
        logger.error(`Assessment of ${claimed.entityRef} failed`, error);
        await queue.fail([claimed], stringifyError(error));
      }
      const milliseconds = performance.now() - started;
      this.#batch.record(batch.length, milliseconds);
      metrics.recordBatch(milliseconds, batch.length);
      if (result.changed.length > 0) {
        await onChanged(result.changed, result.restamped);
      }
      return result;
    } catch (error) {
      await queue.fail(batch, stringifyError(error));
      throw error;
    }
  }
}
