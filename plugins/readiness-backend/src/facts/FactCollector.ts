import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { FactSource } from 'backstage-plugin-readiness-node';
import { Clock } from '../clock';
import { chunked } from '../database/dialect';
import { Subject, SubjectStore } from '../subjects/SubjectStore';
import { callFactSource } from './callFactSource';
import { FactSourceRegistry } from './FactSourceRegistry';
import { FactSourceRunStore } from './FactSourceRunStore';
import { FactStore } from './FactStore';

const DEFAULT_BATCH_SIZE = 100;

/** @internal */
export interface FactCollectorOptions {
  registry: FactSourceRegistry;
  subjects: SubjectStore;
  facts: FactStore;
  runs: FactSourceRunStore;
  clock: Clock;
  logger: LoggerService;
  /** Told when facts changed and entities were queued. */
  onChanged: () => void;
}

interface Tally {
  entities: number;
  changed: number;
  failed: number;
  error?: string;
}

/**
 * Runs the code sources: each on its schedule over all subjects, on one replica, and all of them at
 * once for single entities.
 * @internal
 */
export class FactCollector {
  readonly #options: FactCollectorOptions;

  constructor(options: FactCollectorOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    for (const source of this.#options.registry.list()) {
      await scheduler.scheduleTask({
        id: `readiness-collect-${source.id}`,
        frequency: source.schedule.frequency,
        initialDelay: source.schedule.initialDelay ?? { seconds: 20 },
        timeout: { hours: 6 },
        scope: 'global',
        fn: signal => this.runSource(source, signal),
      });
    }
  }

  /**
   * One run of one source over all subjects it can say something about.
   * @throws Error when it failed for every one of them, so that the scheduler shows the failure.
   */
  async runSource(source: FactSource, signal: AbortSignal): Promise<void> {
    const { runs, clock } = this.#options;
    const id = await runs.start(source.id, clock().toISOString());
    const tally: Tally = { entities: 0, changed: 0, failed: 0 };
    try {
      for await (const batch of this.#batches(source)) {
        signal.throwIfAborted();
        await this.#collect(source, batch, { signal, tally });
      }
    } catch (error) {
      tally.error ??= String(error);
      throw error;
    } finally {
      await runs.finish(id, { finishedAt: clock().toISOString(), ...tally });
    }
    if (tally.failed > 0 && tally.failed === tally.entities) {
      throw new Error(
        `Fact source '${source.id}' failed for all ${tally.entities} entities: ${tally.error}`,
      );
    }
  }

  /**
   * Asks every source about these subjects now. Failures are recorded as facts' errors.
   * @param dueAt - when the entities whose facts changed are to be assessed; now when absent
   */
  async collectNow(
    entityRefs: string[],
    options: { signal: AbortSignal; dueAt?: string },
  ): Promise<void> {
    const { registry, subjects } = this.#options;
    for (const chunk of chunked(entityRefs, DEFAULT_BATCH_SIZE)) {
      const found = [...(await subjects.get(chunk)).values()];
      await Promise.all(
        registry.list().map(async source => {
          const wanted = found.filter(one => applies(source, one));
          const size = source.batchSize ?? DEFAULT_BATCH_SIZE;
          for (const batch of chunked(wanted, size)) {
            await this.#collect(source, batch, options);
          }
        }),
      );
    }
  }

  async #collect(
    source: FactSource,
    batch: Subject[],
    options: { signal: AbortSignal; dueAt?: string; tally?: Tally },
  ): Promise<void> {
    const { facts, clock, logger, onChanged } = this.#options;
    const { tally, signal, dueAt } = options;
    const records = await callFactSource(
      source,
      batch.map(subject => subject.entity),
      { signal, now: clock().toISOString() },
    );
    const { changed } = await facts.record(records, { dueAt });
    const errors = records.flatMap(one => ('error' in one ? [one.error] : []));
    if (errors.length > 0) {
      logger.warn(
        `Fact source '${source.id}' failed for ${errors.length} of ${batch.length} entities: ${errors[0]}`,
      );
    }
    if (tally) {
      tally.entities += batch.length;
      tally.changed += changed.length;
      tally.failed += errors.length;
      tally.error ??= errors[0];
    }
    if (changed.length > 0) {
      onChanged();
    }
  }

  async *#batches(source: FactSource): AsyncGenerator<Subject[]> {
    const limit = source.batchSize ?? DEFAULT_BATCH_SIZE;
    let after: string | undefined;
    do {
      const page = await this.#options.subjects.page({ after, limit });
      const batch = page.filter(subject => applies(source, subject));
      if (batch.length > 0) {
        yield batch;
      }
      after = page.at(-1)?.entityRef;
    } while (after !== undefined);
  }
}

function applies(source: FactSource, subject: Subject): boolean {
  return source.appliesTo?.(subject.entity) ?? true;
}
