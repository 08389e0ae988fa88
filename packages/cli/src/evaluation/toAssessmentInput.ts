import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import {
  AssessmentInput,
  FactSet,
  ProductContext,
} from 'backstage-plugin-readiness-engine';

/**
 * What the backend would give to the engine for this entity, as far as files can tell it: people's decisions
 * (waivers, a mode changed in the portal) are known to the backend only.
 * @internal
 */
export function toAssessmentInput(options: {
  entity: Entity;
  facts: FactSet;
  /** Owner group first, then its parents; the entity's own owner when empty. */
  ownerPath: string[];
  /** ISO 8601 */
  now: string;
}): AssessmentInput {
  const { entity, facts, now } = options;
  const annotations = entity.metadata.annotations ?? {};
  const mode = annotations[READINESS_ANNOTATION.deliveryMode];
  return {
    entityRef: stringifyEntityRef(entity),
    entity: entity as unknown as JsonObject,
    facts,
    context: readContext(annotations),
    placement: readPlacement(entity, options.ownerPath),
    deliveryMode: mode ? { name: mode, declaredIn: 'catalog' } : undefined,
    version: annotations[READINESS_ANNOTATION.version],
    now,
  };
}

function readContext(annotations: Record<string, string>): ProductContext {
  const users = annotations[READINESS_ANNOTATION.users];
  return {
    buildType: annotations[READINESS_ANNOTATION.buildType],
    purpose: annotations[READINESS_ANNOTATION.purpose],
    criticality: annotations[READINESS_ANNOTATION.criticality],
    users: users?.split(',').map(user => user.trim()),
    explainability: annotations[READINESS_ANNOTATION.explainability],
    dataSensitivity: annotations[READINESS_ANNOTATION.dataSensitivity],
  };
}

function readPlacement(
  entity: Entity,
  ownerPath: string[],
): AssessmentInput['placement'] {
  const text = (key: string) => {
    const value = entity.spec?.[key];
    return typeof value === 'string' ? value : undefined;
  };
  const inNamespace = (kind: string, name?: string) =>
    name === undefined || name.includes(':')
      ? name
      : `${kind}:${entity.metadata.namespace}/${name}`;
  const owner = inNamespace('group', text('owner'));
  return {
    ownerPath: ownerPath.length > 0 || !owner ? ownerPath : [owner],
    system: inNamespace('system', text('system')),
    domain: inNamespace('domain', text('domain')),
  };
}
