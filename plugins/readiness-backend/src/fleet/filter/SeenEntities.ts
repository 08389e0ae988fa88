import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { Clock } from '../../clock';
import { streamEntities } from '../../subjects/readCatalog';

/** Which assessed entities somebody may see; the shorter list. @internal */
export type SeenEntities = 'all' | { only: string[] } | { except: string[] };

/** A reading of the catalog with somebody's eyes. */
interface Reading {
  readAt: number;
  visible: boolean;
  /** The entities that are as `visible` says; all others that were there are not. */
  refs: string[];
  /** Entities that were new then and are judged already. */
  judged: Set<string>;
}

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/** Clocks of replicas differ, and transactions take a while, by less than this. */
const RECENT_MS = 5 * 60_000;

/** Readers whose readings are kept at a time. */
const MAX_READERS = 200;

/**
 * Which entities somebody may see, for answers about many. Where it depends on the entity, the catalog is paged
 * through once with the caller's credentials, and the result is kept for a short time; entities that were assessed
 * first since then are asked for each, so that none is shown that was not judged.
 * @internal
 */
export class SeenEntitiesReader {
  readonly #options: {
    knex: Knex;
    catalog: CatalogService;
    visibility: EntityVisibility;
    subjects: FilterPredicate;
    clock: Clock;
    cachedForMs: number;
  };

  readonly #readings = new Map<string, Promise<Reading>>();

  constructor(options: {
    knex: Knex;
    catalog: CatalogService;
    visibility: EntityVisibility;
    subjects: FilterPredicate;
    clock: Clock;
    cachedForMs: number;
  }) {
    this.#options = options;
  }

  async get(credentials: BackstageCredentials): Promise<SeenEntities> {
    const scope = await this.#options.visibility.scope(credentials);
    if (scope !== 'some') {
      return scope === 'all' ? 'all' : { only: [] };
    }
    const reading = await this.#reading(credentials);
    const recent = await this.#recentRefs(reading.readAt);
    const unjudged = recent.filter(ref => !reading.judged.has(ref));
    const visible = await this.#options.visibility.filterVisible(
      unjudged,
      credentials,
    );
    const more = unjudged.filter(ref => visible.has(ref) === reading.visible);
    const refs = more.length > 0 ? [...reading.refs, ...more] : reading.refs;
    return reading.visible ? { only: refs } : { except: refs };
  }

  #reading(credentials: BackstageCredentials): Promise<Reading> {
    const { clock, cachedForMs } = this.#options;
    const reader = JSON.stringify(credentials.principal);
    const known = this.#readings.get(reader);
    if (known) {
      return known;
    }
    if (this.#readings.size >= MAX_READERS) {
      const [oldest] = this.#readings.keys();
      this.#readings.delete(oldest);
    }
    const reading = this.#read(credentials, clock().getTime());
    this.#readings.set(reader, reading);
    const forget = () => {
      if (this.#readings.get(reader) === reading) {
        this.#readings.delete(reader);
      }
    };
    reading.then(() => setTimeout(forget, cachedForMs).unref(), forget);
    return reading;
  }

  async #read(
    credentials: BackstageCredentials,
    readAt: number,
  ): Promise<Reading> {
    const { knex, catalog, subjects } = this.#options;
    const all: string[] = await knex('fleet_entities').pluck('entity_ref');
    const recent = await this.#recentRefs(readAt);
    const known = new Set(all);
    const seen = new Set<string>();
    for await (const page of streamEntities(
      catalog,
      credentials,
      subjects,
      FIELDS,
    )) {
      for (const entity of page) {
        const ref = stringifyEntityRef(entity);
        if (known.has(ref)) {
          seen.add(ref);
        }
      }
    }
    const visible = seen.size <= all.length / 2;
    return {
      readAt,
      visible,
      refs: visible ? [...seen] : all.filter(ref => !seen.has(ref)),
      judged: new Set(recent.filter(ref => known.has(ref))),
    };
  }

  #recentRefs(readAt: number): Promise<string[]> {
    const since = new Date(readAt - RECENT_MS).toISOString();
    return this.#options
      .knex('fleet_entities')
      .where('known_since', '>=', since)
      .pluck('entity_ref');
  }
}
