import { Entity } from '@backstage/catalog-model';
import { EntityPlacement } from 'backstage-plugin-readiness-engine';
import {
  ReadinessApprovalTurn,
  ReadinessEntityResource,
} from 'backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { Standing } from '../assessment/AssessmentStore';
import { chunked } from '../database/dialect';
import { Audience } from '../governance/roles/Audience';

interface Row {
  entity_ref: string;
  placement: string;
  entity: string;
  risk_tier: string | null;
  profile: string | null;
  standing: string | null;
}

/** What permission rules are applied to: entities as they were last seen and assessed. @internal */
export class EntityResources {
  readonly #knex: Knex;
  readonly #audience: Audience;

  constructor(options: { knex: Knex; audience: Audience }) {
    this.#knex = options.knex;
    this.#audience = options.audience;
  }

  /** In the order of the refs, `undefined` for what is not assessed; one query for many. */
  async get(
    entityRefs: string[],
  ): Promise<(ReadinessEntityResource | undefined)[]> {
    const found = new Map<string, ReadinessEntityResource>();
    for (const chunk of chunked(entityRefs)) {
      const rows: Row[] = await this.#knex('subjects')
        .leftJoin(
          'assessments',
          'assessments.entity_ref',
          'subjects.entity_ref',
        )
        .whereIn('subjects.entity_ref', chunk)
        .select(
          'subjects.entity_ref',
          'subjects.placement',
          'subjects.entity',
          'assessments.risk_tier',
          'assessments.profile',
          'assessments.standing',
        );
      for (const row of rows) {
        found.set(row.entity_ref, toResource(row, this.#audience));
      }
    }
    return entityRefs.map(ref => found.get(ref));
  }
}

function toResource(row: Row, audience: Audience): ReadinessEntityResource {
  const { ownerPath }: EntityPlacement = JSON.parse(row.placement);
  const { gates }: Pick<Standing, 'gates'> = row.standing
    ? JSON.parse(row.standing)
    : { gates: [] };
  const entity: Entity = JSON.parse(row.entity);
  return {
    entityRef: row.entity_ref,
    ownerPath,
    riskTier: row.risk_tier ?? undefined,
    profile: row.profile ?? undefined,
    turns: gates.flatMap(gate => toTurn(gate, entity, audience)),
  };
}

function toTurn(
  { name, approvals }: Standing['gates'][number],
  entity: Entity,
  audience: Audience,
): ReadinessApprovalTurn[] {
  const step = approvals.steps.find(one => one.name === approvals.next);
  return step
    ? [
        {
          gate: name,
          step: step.name,
          approvers: audience.ofStep(step, entity),
        },
      ]
    : [];
}
