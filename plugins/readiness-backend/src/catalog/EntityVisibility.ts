import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { chunked } from '../database/dialect';

const BATCH_SIZE = 500;

/**
 * Which entities a caller may read, decided by the catalog's own `catalog.entity.read`.
 * @internal
 */
export class EntityVisibility {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
  }

  /** Whether the catalog shows this entity to the caller; no difference between hidden and missing. */
  async isVisible(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    return entity !== undefined;
  }

  /** For all entities together: every one, none, or it depends on the entity. */
  async scope(
    credentials: BackstageCredentials,
  ): Promise<'all' | 'none' | 'some'> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.DENY:
        return 'none';
      default:
        return 'some';
    }
  }

  /** Those of the refs that the caller may read; where all are allowed nothing is asked. */
  async filterVisible(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const scope = await this.scope(credentials);
    if (scope !== 'some') {
      return new Set(scope === 'all' ? entityRefs : []);
    }
    const visible = new Set<string>();
    for (const chunk of chunked(entityRefs, BATCH_SIZE)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: chunk, fields: ['kind'] },
        { credentials },
      );
      // The answer has one place per ref asked for, empty where it is hidden.
      items.forEach((entity, index) => {
        if (entity) {
          visible.add(chunk[index]);
        }
      });
    }
    return visible;
  }
}
