import {
  coreServices,
  createServiceFactory,
  SchedulerService,
  SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';

/** Runs tasks when told to and never by itself: their schedules are of a time that does not pass here. @internal */
export class OnDemandScheduler implements SchedulerService {
  readonly #tasks = new Map<string, SchedulerServiceTaskFunction>();

  /** Runs the tasks whose ids begin so, one after the other. */
  async runAll(prefix: string): Promise<void> {
    const ids = [...this.#tasks.keys()].filter(id => id.startsWith(prefix));
    for (const id of ids.sort()) {
      await this.triggerTask(id);
    }
  }

  async triggerTask(id: string): Promise<void> {
    await this.#tasks.get(id)?.(new AbortController().signal);
  }

  async scheduleTask(task: { id: string; fn: SchedulerServiceTaskFunction }) {
    this.#tasks.set(task.id, task.fn);
  }

  createScheduledTaskRunner() {
    return {
      run: (task: { id: string; fn: SchedulerServiceTaskFunction }) =>
        this.scheduleTask(task),
    };
  }

  async cancelTask(id: string): Promise<void> {
    this.#tasks.delete(id);
  }

  async getScheduledTasks() {
    return [];
  }

  asFeature() {
    return createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => this,
    });
  }
}
