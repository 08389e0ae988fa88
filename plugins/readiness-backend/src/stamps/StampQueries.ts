import {
  READINESS_STATUS_ANNOTATION,
  readinessGateAnnotation,
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { FleetEntityRow, FleetGateRow } from '../fleet/tables';
import { PolicyProvider } from '../policy/PolicyProvider';
import { NONE, stampsOf } from './stampsOf';

/** Reads stamps for the catalog; two statements for any number of entities up to a chunk. @internal */
export class StampQueries {
  readonly #knex: Knex;
  readonly #policies: PolicyProvider;

  constructor(options: { knex: Knex; policies: PolicyProvider }) {
    this.#knex = options.knex;
    this.#policies = options.policies;
  }

  async get(entityRefs: string[]): Promise<ReadinessStampsResponse> {
    const none = stampsOf(undefined, this.#gateNames());
    const stamps: Record<string, ReadinessStamps> = {};
    for (const refs of chunked(entityRefs)) {
      const rows = await this.#knex<FleetEntityRow>('fleet_entities')
        .whereIn('entity_ref', refs)
        .select(
          'entity_ref',
          'level_name',
          'profile',
          'risk_tier',
          'delivery_mode',
        );
      for (const row of rows) {
        stamps[row.entity_ref] = {
          ...none,
          [READINESS_STATUS_ANNOTATION.level]: row.level_name ?? NONE,
          [READINESS_STATUS_ANNOTATION.profile]: row.profile ?? NONE,
          [READINESS_STATUS_ANNOTATION.riskTier]: row.risk_tier ?? NONE,
          [READINESS_STATUS_ANNOTATION.mode]: row.delivery_mode ?? NONE,
        };
      }
      const gates = await this.#knex<FleetGateRow>('fleet_gates')
        .whereIn('entity_ref', refs)
        .select('entity_ref', 'gate', 'status');
      for (const { entity_ref: ref, gate, status } of gates) {
        if (Object.hasOwn(stamps, ref)) {
          stamps[ref][readinessGateAnnotation(gate)] = status;
        }
      }
    }
    return { stamps, none };
  }

  #gateNames(): Set<string> {
    const profiles = this.#policies.current()?.policy.profiles.values() ?? [];
    return new Set(
      [...profiles].flatMap(profile => profile.gates.map(({ name }) => name)),
    );
  }
}
