import { parseEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { FleetEntity } from 'backstage-plugin-readiness-common';

/** One assessed entity in the search index; what search filters by stands in fields. @internal */
export interface ReadinessDocument extends IndexableDocument {
  level: string;
  profile: string;
  riskTier: string;
  /** `<gate>:<status>` */
  gates: string[];
}

const NONE = 'none';

/** @internal */
export function toDocument(entity: FleetEntity): ReadinessDocument {
  const { kind, namespace, name } = parseEntityRef(entity.entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  const profile = entity.profile ?? NONE;
  const riskTier = entity.riskTier ?? NONE;
  const text = [
    `Level: ${entity.level?.title ?? NONE}`,
    `Profile: ${profile}`,
    `Risk tier: ${riskTier}`,
    `Owner: ${entity.owner ?? NONE}`,
    ...entity.gates.map(({ title, status }) => `${title}: ${status}`),
  ].join('. ');
  return {
    title: entity.title ?? name,
    text,
    location: `/catalog/${path}/readiness`,
    level: entity.level?.name ?? NONE,
    profile,
    riskTier,
    gates: entity.gates.map(gate => `${gate.name}:${gate.status}`),
    authorization: { resourceRef: entity.entityRef },
  };
}
