import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { hasLink, hasDashboard, hasDocs, hasOnCall } from './links';
import {
  dependentsOf,
  known,
  ownerOf,
  RelatedEntities,
  targetsOf,
} from './relations';

/**
 * The values of all facts of the source `catalog`.
 * @internal
 */
export interface CatalogFactValues {
  hasOwner: boolean;
  ownerIsGroup: boolean;
  ownerMembers: number;
  lifecycle: string;
  hasDescription: boolean;
  descriptionLength: number;
  linkCount: number;
  hasDocs: boolean;
  hasSystem: boolean;
  hasRunbookLink: boolean;
  hasDashboardLink: boolean;
  hasSourceLocation: boolean;
  onCallDeclared: boolean;
  providedApiCount: number;
  dependencyCount: number;
  datasetCount: number;
  dependentCount: number;
  dependentOwners: string[];
}

/**
 * Computes the facts of one entity; pure. `related` has to hold its owner, the entities it depends on, its APIs,
 * its parts and their APIs, and its dependents, as far as they exist.
 *
 * @throws InputError when a relation leads to something that is no entity reference.
 * @internal
 */
export function entityFacts(
  entity: Entity,
  related: RelatedEntities,
): CatalogFactValues {
  const description = entity.metadata.description?.trim() ?? '';
  const annotations = entity.metadata.annotations ?? {};
  const ownerRef = ownerOf(entity);
  const owner = ownerRef ? related.get(ownerRef) : undefined;
  const dependents = dependentsOf(entity, related);

  return {
    hasOwner: owner !== undefined,
    ownerIsGroup: isKind(owner, 'group'),
    ownerMembers: membersOf(owner),
    lifecycle: toText(entity.spec?.lifecycle),
    hasDescription: description !== '',
    descriptionLength: description.length,
    linkCount: entity.metadata.links?.length ?? 0,
    hasDocs: hasDocs(entity),
    hasSystem: targetsOf(entity, RELATION_PART_OF).some(ref =>
      ref.startsWith('system:'),
    ),
    hasRunbookLink:
      Boolean(annotations[READINESS_ANNOTATION.runbook]?.trim()) ||
      hasLink(entity, /run-?book|play-?book/),
    hasDashboardLink: hasDashboard(entity),
    hasSourceLocation: Boolean(annotations[ANNOTATION_SOURCE_LOCATION]?.trim()),
    onCallDeclared: hasOnCall(entity),
    providedApiCount: targetsOf(entity, RELATION_PROVIDES_API).length,
    dependencyCount: targetsOf(
      entity,
      RELATION_DEPENDS_ON,
      RELATION_CONSUMES_API,
    ).length,
    datasetCount: known(targetsOf(entity, RELATION_DEPENDS_ON), related).filter(
      isDataset,
    ).length,
    dependentCount: dependents.length,
    dependentOwners: ownersOf(known(dependents, related)).filter(
      ref => ref !== ownerRef,
    ),
  };
}

function membersOf(owner: Entity | undefined): number {
  if (!owner) {
    return 0;
  }
  return isKind(owner, 'group')
    ? targetsOf(owner, RELATION_HAS_MEMBER).length
    : 1;
}

function ownersOf(entities: Entity[]): string[] {
  const owners = new Set(entities.flatMap(entity => ownerOf(entity) ?? []));
  return [...owners].filter(ref => ref.startsWith('group:')).sort();
}

function isDataset(entity: Entity): boolean {
  return (
    isKind(entity, 'resource') &&
    toText(entity.spec?.type).toLocaleLowerCase('en-US') === 'dataset'
  );
}

function isKind(entity: Entity | undefined, kind: string): boolean {
  return entity?.kind.toLocaleLowerCase('en-US') === kind;
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
