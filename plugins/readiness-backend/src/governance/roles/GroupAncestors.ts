import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '../../clock';
import { chunked } from '../../database/dialect';
import { parentGroupOf } from '../../subjects/placement';

/** For how long the parent of a group is not asked for again. */
const REMEMBERED_MS = 60_000;

/** Groups deeper than this are a loop or a mistake. */
const MAX_DEPTH = 20;

/** @internal */
export interface GroupAncestorsOptions {
  catalog: CatalogService;
  auth: AuthService;
  clock: Clock;
}

/** The groups above a group, by the catalog of at most a minute ago. @internal */
export class GroupAncestors {
  readonly #options: GroupAncestorsOptions;
  #parents = new Map<string, string | undefined>();
  #readAt = 0;

  constructor(options: GroupAncestorsOptions) {
    this.#options = options;
  }

  /** The groups themselves and all above them; one request for each floor that is not known. */
  async withAncestors(groups: readonly string[]): Promise<string[]> {
    const parents = this.#fresh();
    const found = new Set<string>();
    let floor = [...new Set(groups)];
    for (let depth = 0; floor.length > 0 && depth < MAX_DEPTH; depth += 1) {
      floor.forEach(ref => found.add(ref));
      await this.#read(
        floor.filter(ref => !parents.has(ref)),
        parents,
      );
      const above = floor.flatMap(ref => parents.get(ref) ?? []);
      floor = [...new Set(above)].filter(ref => !found.has(ref));
    }
    return [...found];
  }

  /** What is old is forgotten all at once; who reads from it goes on with what they have. */
  #fresh(): Map<string, string | undefined> {
    const now = this.#options.clock().getTime();
    if (now - this.#readAt >= REMEMBERED_MS) {
      this.#parents = new Map();
      this.#readAt = now;
    }
    return this.#parents;
  }

  async #read(
    refs: string[],
    parents: Map<string, string | undefined>,
  ): Promise<void> {
    const { catalog, auth } = this.#options;
    for (const entityRefs of chunked(refs)) {
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs,
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'relations',
            'spec.parent',
          ],
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      const known = new Map(
        items
          .filter((entity): entity is Entity => entity !== undefined)
          .map(entity => [stringifyEntityRef(entity), entity]),
      );
      for (const ref of entityRefs) {
        const entity = known.get(ref);
        parents.set(ref, entity && parentGroupOf(entity));
      }
    }
  }
}
