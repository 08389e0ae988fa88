import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { refreshKey } from './refreshKey';

/** A change of this many entities is somebody's doing and goes ahead of a change of many. */
const AT_ONCE = 10;
/** Entities of a change of many that the catalog is asked to process at a time: a second's work for it. */
const WINDOW = 100;
/** After this long an entity makes room for the next: another replica has processed it, or nobody will. */
const PATIENCE_MS = 2_000;

/**
 * Provides no entity; it is how a module asks the catalog to process some at once.
 *
 * The catalog processes in the order in which it was asked. So that one change does not wait for thousands that were
 * asked for before, those are handed over as the catalog gets through them.
 * @internal
 */
export class RefreshProvider implements EntityProvider {
  readonly #logger: LoggerService;
  readonly #waiting = new Set<string>();
  readonly #asked = new Map<string, NodeJS.Timeout>();
  #connection: EntityProviderConnection | undefined;

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  getProviderName(): string {
    return 'readiness-refresh';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** An entity that is missed here is stamped when the catalog processes it anyway. */
  async refresh(entityRefs: string[]): Promise<void> {
    if (entityRefs.length <= AT_ONCE) {
      await this.#ask(entityRefs);
      return;
    }
    for (const entityRef of entityRefs) {
      this.#waiting.add(entityRef);
    }
    await this.#askForNext();
  }

  /** The catalog is processing this entity. */
  processing(entityRef: string): void {
    this.#waiting.delete(entityRef);
    if (this.#asked.has(entityRef)) {
      this.#makeRoom(entityRef);
    }
  }

  async #askForNext(): Promise<void> {
    const next: string[] = [];
    for (const entityRef of this.#waiting) {
      if (this.#asked.size >= WINDOW) {
        break;
      }
      this.#waiting.delete(entityRef);
      clearTimeout(this.#asked.get(entityRef));
      const timer = setTimeout(() => this.#makeRoom(entityRef), PATIENCE_MS);
      // A backend that stops does not wait for it.
      this.#asked.set(entityRef, timer.unref());
      next.push(entityRef);
    }
    if (next.length > 0) {
      await this.#ask(next);
    }
  }

  #makeRoom(entityRef: string): void {
    clearTimeout(this.#asked.get(entityRef));
    this.#asked.delete(entityRef);
    // Not for each one: a statement for a quarter of the window.
    if (this.#waiting.size > 0 && this.#asked.size <= WINDOW * 0.75) {
      void this.#askForNext();
    }
  }

  async #ask(entityRefs: string[]): Promise<void> {
    try {
      await this.#connection?.refresh({ keys: entityRefs.map(refreshKey) });
    } catch (error) {
      this.#logger.warn(`Stamps will be late: ${error}`);
    }
  }
}
