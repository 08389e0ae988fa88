import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  groupsOf,
  parsePolicyInSteps,
  PolicyError,
  PolicyFile,
} from 'backstage-plugin-readiness-engine';
import { setTimeout as sleep } from 'timers/promises';
import { chunked } from '../database/dialect';
import { takeSteps } from '../database/timeSlice';

/** The catalog may be starting too; the policy does not wait for it longer than this. */
const PATIENCE_MS = 5_000;

/** @internal */
export interface GroupCheckOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  /** Full refs of groups by role, as `readiness.roles` has them. */
  roles: Readonly<Record<string, readonly string[]>>;
}

/** What is known about the groups that a policy names. @internal */
export interface GroupVerdict {
  /** False while the catalog does not tell; to be asked again. */
  isCertain: boolean;
  errors: PolicyError[];
}

/** Whether the groups that documents and `readiness.roles` name exist. @internal */
export class GroupCheck {
  readonly #options: GroupCheckOptions;

  constructor(options: GroupCheckOptions) {
    this.#options = options;
  }

  /** Never throws: where the catalog does not answer, or knows no group at all yet, nothing is wrong so far. */
  async check(files: PolicyFile[]): Promise<GroupVerdict> {
    const { documents } = await takeSteps(parsePolicyInSteps(files));
    const named = [
      ...groupsOf(documents).map(
        ({ ref, ...place }): PolicyError & { ref: string } => ({
          ...place,
          ref,
          code: 'unknown-group',
          message: `the catalog has no group '${ref}'`,
        }),
      ),
      ...this.#ofRoles(),
    ];
    const refs = [...new Set(named.map(({ ref }) => ref))];
    const known = await this.#known(refs);
    return known
      ? {
          isCertain: true,
          errors: named
            .filter(({ ref }) => !known.has(ref))
            .map(({ ref: _ref, ...error }) => error),
        }
      : { isCertain: false, errors: [] };
  }

  #ofRoles(): (PolicyError & { ref: string })[] {
    return Object.entries(this.#options.roles).flatMap(([role, groups]) =>
      groups.map((ref, index) => ({
        ref,
        // The configuration is merged from many places; its key is all there is to name.
        ...{ file: 'app-config', line: 1, column: 1 },
        path: `$.readiness.roles.${role}[${index}]`,
        code: 'unknown-group',
        message: `the catalog has no group '${ref}'`,
      })),
    );
  }

  async #known(refs: string[]): Promise<Set<string> | undefined> {
    if (refs.length === 0) {
      return new Set();
    }
    const over = new AbortController();
    try {
      return await Promise.race([
        this.#ask(refs),
        sleep(PATIENCE_MS, undefined, { signal: over.signal, ref: false }),
      ]);
    } catch (error) {
      this.#options.logger.warn(
        `The groups that the policy names are not checked yet: ${error}`,
      );
      return undefined;
    } finally {
      over.abort();
    }
  }

  async #ask(refs: string[]): Promise<Set<string> | undefined> {
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const fields = ['kind', 'metadata.name', 'metadata.namespace'];
    const known = new Set<string>();
    for (const entityRefs of chunked(refs)) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields },
        { credentials },
      );
      items.forEach(item => item && known.add(stringifyEntityRef(item)));
    }
    if (known.size > 0) {
      return known;
    }
    const { items } = await catalog.queryEntities(
      { query: { kind: 'Group' }, fields, limit: 1 },
      { credentials },
    );
    return items.length > 0 ? known : undefined;
  }
}
