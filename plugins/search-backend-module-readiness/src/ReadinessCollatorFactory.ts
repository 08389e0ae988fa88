import { Readable } from 'node:stream';
import { AuthService } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { FleetApi } from 'backstage-plugin-readiness-common';
import { ReadinessDocument, toDocument } from './toDocument';

const PAGE_SIZE = 100;

/** @internal */
export interface ReadinessCollatorOptions {
  auth: AuthService;
  fleet: Pick<FleetApi, 'getEntities'>;
}

/** Reads every assessed entity, page by page; who may read the entity finds it. @internal */
export class ReadinessCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'readiness';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: ReadinessCollatorOptions;

  constructor(options: ReadinessCollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<ReadinessDocument> {
    const { auth, fleet } = this.#options;
    let cursor: string | undefined;
    do {
      // A token for each page: reading a large fleet may outlive one.
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'readiness',
      });
      const page = await fleet.getEntities(
        { sort: 'name', limit: PAGE_SIZE, cursor },
        { token },
      );
      yield* page.items.map(toDocument);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }
}
