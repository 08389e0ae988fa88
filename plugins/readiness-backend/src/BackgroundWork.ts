import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AssessmentQueue } from './assessment/AssessmentQueue';
import { AssessmentWorker } from './assessment/AssessmentWorker';
import { enqueueAllSubjects } from './assessment/enqueueAllSubjects';
import { CampaignNotices } from './campaigns/CampaignNotices';
import { Clock } from './clock';
import { ChangedEntityCollector } from './facts/ChangedEntityCollector';
import { FactCollector } from './facts/FactCollector';
import { FactStore } from './facts/FactStore';
import { IdempotencyStore } from './facts/IdempotencyStore';
import { FleetModel } from './fleet/columns/FleetModel';
import { pruneHistory, pruneScoreDays } from './fleet/retention';
import { ReceiptKeys } from './governance/receipts/ReceiptKeys';
import { Notifications } from './notifications/Notifications';
import { PolicyLoader } from './policy/PolicyLoader';
import { PolicyStore } from './policy/PolicyStore';
import { ReadinessOptions } from './readReadinessOptions';
import { CatalogSync } from './subjects/CatalogSync';
import { notAssessedError } from './subjects/notAssessedError';
import { SubjectStore } from './subjects/SubjectStore';

const IDEMPOTENCY_KEPT_MS = 24 * 60 * 60_000;
/** Longer than anybody is reminded of anything in advance. */
const NOTIFICATIONS_KEPT_MS = 400 * 24 * 60 * 60_000;

/** @internal */
export interface BackgroundWorkOptions {
  knex: Knex;
  options: ReadinessOptions;
  scheduler: SchedulerService;
  logger: LoggerService;
  clock: Clock;
  policies: PolicyLoader;
  policyStore: PolicyStore;
  subjects: SubjectStore;
  facts: FactStore;
  idempotency: IdempotencyStore;
  collector: FactCollector;
  changed: ChangedEntityCollector;
  queue: AssessmentQueue;
  worker: AssessmentWorker;
  sync: CatalogSync;
  notifications: Notifications;
  receiptKeys: ReceiptKeys;
  campaignNotices: CampaignNotices;
  fleet: FleetModel;
}

/** All that happens without a request: its schedule, its start and its end. @internal */
export class BackgroundWork {
  readonly #deps: BackgroundWorkOptions;

  constructor(deps: BackgroundWorkOptions) {
    this.#deps = deps;
  }

  async start(): Promise<void> {
    const { collector, fleet, notifications, scheduler, worker } = this.#deps;
    const { campaignNotices } = this.#deps;
    fleet.start();
    await this.enqueueForPolicy();
    worker.start();
    await this.#schedule();
    await collector.schedule(scheduler);
    await notifications.schedule(scheduler);
    await campaignNotices.schedule(scheduler);
  }

  async stop(): Promise<void> {
    await this.#deps.changed.stop();
    await this.#deps.worker.stop();
    await this.#deps.fleet.stop();
  }

  /**
   * Looks at one entity in the catalog, collects its facts and assesses it now.
   * @throws NotFoundError when it is not assessed.
   */
  async evaluate(entityRef: string): Promise<void> {
    const { sync, subjects, changed, worker } = this.#deps;
    await sync.syncRefs([entityRef]);
    const known = await subjects.filterKnown([entityRef]);
    if (!known.has(entityRef)) {
      throw notAssessedError(entityRef);
    }
    await changed.collect([entityRef]);
    await worker.assessNow(entityRef);
  }

  /** Queues every subject when the policy in force is a new one. */
  async enqueueForPolicy(signal?: AbortSignal): Promise<void> {
    const { logger, worker } = this.#deps;
    const queued = await enqueueAllSubjects({ ...this.#deps, signal });
    if (queued > 0) {
      logger.info(`New policy: ${queued} entities are assessed again`);
      worker.wake();
    }
  }

  async #schedule(): Promise<void> {
    const { scheduler, options, policies, sync, receiptKeys } = this.#deps;
    const { schedule } = options;
    await scheduler.scheduleTask({
      id: 'readiness-policy',
      frequency: schedule.policies,
      initialDelay: schedule.policies,
      timeout: { minutes: 10 },
      fn: async signal => {
        await policies.reload();
        await this.enqueueForPolicy(signal);
      },
    });
    await scheduler.scheduleTask({
      id: 'readiness-policy-adopt',
      frequency: { seconds: 10 },
      initialDelay: { seconds: 10 },
      timeout: { minutes: 1 },
      scope: 'local',
      fn: () => policies.adoptStored(),
    });
    await scheduler.scheduleTask({
      id: 'readiness-catalog-sync',
      frequency: schedule.catalog,
      initialDelay: { seconds: 3 },
      timeout: { hours: 1 },
      fn: async signal => {
        await sync.sync(signal);
      },
    });
    await scheduler.scheduleTask({
      id: 'readiness-receipt-keys',
      frequency: { hours: 1 },
      initialDelay: { minutes: 1 },
      timeout: { minutes: 5 },
      fn: () => receiptKeys.rotate(),
    });
    await scheduler.scheduleTask({
      id: 'readiness-retention',
      frequency: { hours: 6 },
      initialDelay: { minutes: 10 },
      timeout: { hours: 1 },
      fn: () => this.#forget(),
    });
  }

  async #forget(): Promise<void> {
    const { knex, facts, idempotency, notifications, clock, options } =
      this.#deps;
    const before = (age: number) =>
      new Date(clock().getTime() - age).toISOString();
    await facts.pruneChanges(before(options.retention.factChangesMs));
    await pruneHistory(knex, before(options.retention.historyMs));
    await pruneScoreDays(knex, before(options.retention.rollupsMs));
    await idempotency.prune(before(IDEMPOTENCY_KEPT_MS));
    await notifications.prune(before(NOTIFICATIONS_KEPT_MS));
  }
}
