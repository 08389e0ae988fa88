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
  fleet: Pick<FleetApi, 'getEntities' | 'getFacets'>;
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
    const { fleet } = this.#options;
    const facets = await fleet.getFacets(
      { fields: ['gate'] },
      await this.#asOneself(),
    );
    const gates = [
      ...new Set(
        (facets.gate ?? []).map(({ value }) =>
          value.slice(0, value.lastIndexOf(':')),
        ),
      ),
    ].sort();
    let cursor: string | undefined;
    do {
      const page = await fleet.getEntities(
        { sort: 'name', limit: PAGE_SIZE, cursor },
        await this.#asOneself(),
      );
      yield* page.items.map(entity => toDocument(entity, gates));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  /** A token for each call: reading a large fleet may outlive one. */
  async #asOneself(): Promise<{ token: string }> {
    const { auth } = this.#options;
    return auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'readiness',
    });
  }
}
