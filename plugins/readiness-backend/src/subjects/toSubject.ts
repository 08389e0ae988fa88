import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  READINESS_ANNOTATION,
  READINESS_STATUS_PREFIX,
} from 'backstage-plugin-readiness-common';
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
    entity: withoutStamps(entity),
  };
}

/**
 * The entity without what this product itself stamped on it: nobody declared that, and a check over it would
 * chase its own result.
 */
function withoutStamps(entity: Entity): Entity {
  const { annotations } = entity.metadata;
  if (!annotations) {
    return entity;
  }
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: Object.fromEntries(
        Object.entries(annotations).filter(
          ([name]) => !name.startsWith(READINESS_STATUS_PREFIX),
        ),
      ),
    },
  };
}

/** Whether two readings of an entity differ in more than its etag, which our own stamps change too. @internal */
export function isSameContent(a: Subject, b: Subject): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ entity, placement }: Subject): string {
  const { etag, annotations = {}, ...metadata } = entity.metadata;
  return JSON.stringify([{ ...entity, metadata }, annotations, placement]);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
