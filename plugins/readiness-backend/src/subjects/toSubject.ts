import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { sha256 } from '../hash';
import { CatalogTree, ownerOf, resolvePlacement, systemOf } from './placement';
import { Subject } from './SubjectStore';

/**
 * What a sync compares to see that an entity changed: the catalog's own etag, which covers the
 * whole entity, and the relations. Without an etag, the whole entity as given.
 * @internal
 */
export function entityFingerprint(entity: Entity): string {
  const { etag } = entity.metadata;
  const relations = (entity.relations ?? [])
    .map(relation => `${relation.type} ${relation.targetRef}`)
    .sort();
  return sha256(JSON.stringify([etag ?? entity, relations]));
}

/** @internal */
export function toSubject(
  entity: Entity,
  tree: CatalogTree,
  at: string,
): Subject {
  const mode =
    entity.metadata.annotations?.[READINESS_ANNOTATION.deliveryMode]?.trim();
  return {
    entityRef: stringifyEntityRef(entity),
    fingerprint: entityFingerprint(entity),
    kind: entity.kind.toLowerCase(),
    title: entity.metadata.title ?? entity.metadata.name,
    type: textOf(entity.spec?.type),
    owner: ownerOf(entity),
    system: systemOf(entity),
    lifecycle: textOf(entity.spec?.lifecycle),
    deliveryMode: mode ? { name: mode, since: at } : undefined,
    placement: resolvePlacement(entity, tree),
    entity,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
