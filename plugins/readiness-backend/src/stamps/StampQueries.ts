import { ReadinessStampsResponse } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { changesSince, currentMark } from '../fleet/columns/fleetChanges';
import { FleetModel } from '../fleet/columns/FleetModel';
import { PolicyProvider } from '../policy/PolicyProvider';
import { stampSets } from './stampSets';
import { stampsOf } from './stampsOf';

/** Entities per answer. */
const MAX_ENTITIES = 5000;

/** @internal */
export interface StampQueriesOptions {
  knex: Knex;
  fleet: FleetModel;
  policies: PolicyProvider;
  maxEntities?: number;
}

/** Tells the catalog's backend what to stamp. The mark is always older than what is told. @internal */
export class StampQueries {
  readonly #options: StampQueriesOptions;

  constructor(options: StampQueriesOptions) {
    this.#options = options;
  }

  /** A page of all entities, in the order of their refs. */
  async page(after: string = ''): Promise<ReadinessStampsResponse> {
    const { knex, maxEntities = MAX_ENTITIES } = this.#options;
    const mark = await currentMark(knex);
    const refs: string[] = await knex('fleet_entities')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(maxEntities)
      .pluck('entity_ref');
    return {
      ...(await this.#answer(mark, refs)),
      ...(refs.length === maxEntities ? { next: refs.at(-1) } : {}),
    };
  }

  /** What may have changed since a mark; some of it did not. */
  async changes(since: number): Promise<ReadinessStampsResponse> {
    const { knex, maxEntities = MAX_ENTITIES } = this.#options;
    const { mark, changes } = await changesSince(knex, since, maxEntities + 1);
    return changes.size > maxEntities
      ? { ...(await this.#answer(since, [])), isIncomplete: true }
      : this.#answer(mark, [...changes.keys()]);
  }

  async #answer(
    mark: number,
    entityRefs: string[],
  ): Promise<ReadinessStampsResponse> {
    const { fleet } = this.#options;
    const none = stampsOf(undefined, this.#gateNames());
    const known =
      entityRefs.length > 0
        ? await fleet.read(columns => stampSets(columns, entityRefs))
        : { sets: [], entities: {}, gone: [] };
    return { mark, none, ...known };
  }

  #gateNames(): Set<string> {
    const { policies } = this.#options;
    const profiles = policies.current()?.policy.profiles.values() ?? [];
    return new Set(
      [...profiles].flatMap(profile => profile.gates.map(({ name }) => name)),
    );
  }
}
