import { parseEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { FleetEntity } from 'backstage-plugin-readiness-common';

/** Prefix of the field that holds the status of a gate. @internal */
export const GATE_FIELD = 'gate:';

const NONE = 'none';

/** The API writes kinds in lower case; the documents of the catalog do not. */
const KINDS: Record<string, string> = { api: 'API', airesource: 'AiResource' };

/** One assessed entity in the search index; what search filters by stands in fields. @internal */
export interface ReadinessDocument extends IndexableDocument {
  // As in the documents of the catalog, so that the filters of the search page go for both.
  kind: string;
  namespace: string;
  type: string;
  lifecycle: string;
  owner: string;
  /** Name of the level. */
  level: string;
  levelTitle: string;
  levelRank: number;
  levelOf: number;
  /** 0..1, -1 where there is none. */
  score: number;
  profile: string;
  riskTier: string;
  /** The status of each gate that there is. */
  [gate: `${typeof GATE_FIELD}${string}`]: string;
}

/**
 * Every document has the same fields: an engine may learn from the first which there are.
 * @internal
 */
export function toDocument(
  entity: FleetEntity,
  gates: string[],
): ReadinessDocument {
  const { kind, namespace, name } = parseEntityRef(entity.entityRef);
  const { level, owner } = entity;
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  const profile = entity.profile ?? NONE;
  const riskTier = entity.riskTier ?? NONE;
  const text = [
    `Level: ${level?.title ?? NONE}`,
    `Profile: ${profile}`,
    `Risk tier: ${riskTier}`,
    `Owner: ${owner ? parseEntityRef(owner).name : NONE}`,
    ...entity.gates.map(
      ({ title, status }) => `${title}: ${status.replaceAll('-', ' ')}`,
    ),
  ].join('. ');
  const statuses = new Map(
    entity.gates.map(gate => [gate.name, gate.status] as const),
  );
  return {
    title: entity.title ?? name,
    text,
    location: `/catalog/${path}/readiness`,
    kind:
      KINDS[kind] ?? `${kind[0].toLocaleUpperCase('en-US')}${kind.slice(1)}`,
    namespace,
    type: entity.type ?? NONE,
    lifecycle: entity.lifecycle ?? NONE,
    owner: owner ?? NONE,
    level: level?.name ?? NONE,
    levelTitle: level?.title ?? NONE,
    levelRank: level?.rank ?? 0,
    levelOf: level?.of ?? 0,
    score: entity.score ?? -1,
    profile,
    riskTier,
    ...Object.fromEntries(
      gates.map(gate => [`${GATE_FIELD}${gate}`, statuses.get(gate) ?? NONE]),
    ),
    authorization: { resourceRef: entity.entityRef },
  };
}
