import { Entity } from '@backstage/catalog-model';
import {
  READINESS_STATUS_ANNOTATION,
  READINESS_STATUS_PREFIX,
} from 'backstage-plugin-readiness-common';
import { NO_VALUE } from './readinessFilters';

/** What an entity of the catalog carries about its readiness. @internal */
export interface Stamps {
  /** Name of the level; absent without one. */
  level?: string;
  /** In the order of the policy; only those that concern the entity. */
  gates: { name: string; status: string }[];
}

/** Undefined for an entity that is never stamped. @internal */
export function toStamps(entity: Entity): Stamps | undefined {
  const annotations = Object.entries(entity.metadata.annotations ?? {});
  if (!annotations.some(([key]) => key.startsWith(READINESS_STATUS_PREFIX))) {
    return undefined;
  }
  const level =
    entity.metadata.annotations?.[READINESS_STATUS_ANNOTATION.level];
  const { gatePrefix } = READINESS_STATUS_ANNOTATION;
  return {
    level: level === NO_VALUE ? undefined : level,
    gates: annotations
      .filter(
        ([key, value]) => key.startsWith(gatePrefix) && value !== NO_VALUE,
      )
      .map(([key, status]) => ({ name: key.slice(gatePrefix.length), status })),
  };
}
