import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { refreshKey } from './refreshKey';

/** Keys per statement; SQLite takes no more than a thousand variables everywhere. */
const CHUNK_SIZE = 500;

/**
 * Provides no entity; it is how a module asks the catalog to process some at once.
 * @internal
 */
export class RefreshProvider implements EntityProvider {
  readonly #logger: LoggerService;
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
    const keys = entityRefs.map(refreshKey);
    try {
      for (let start = 0; start < keys.length; start += CHUNK_SIZE) {
        await this.#connection?.refresh({
          keys: keys.slice(start, start + CHUNK_SIZE),
        });
      }
    } catch (error) {
      this.#logger.warn(`Stamps will be late: ${error}`);
    }
  }
}
