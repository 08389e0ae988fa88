import { Campaign } from 'backstage-plugin-readiness-common';

/** An entity that has not reached the goal. @internal */
export type EntityLeft = Campaign['left'][number];

/** The entities left of one owner. @internal */
export interface LeftGroup {
  owner?: string;
  entities: EntityLeft[];
}

/** By title, and by ref where titles are the same. @internal */
export function toByName(left: readonly EntityLeft[]): EntityLeft[] {
  return [...left].sort(
    (a, b) =>
      a.title.localeCompare(b.title) || a.entityRef.localeCompare(b.entityRef),
  );
}

/**
 * Entities left by owner: the one with the most first, those that nobody owns last.
 *
 * @internal
 */
export function toLeftGroups(left: readonly EntityLeft[]): LeftGroup[] {
  const groups = new Map<string | undefined, EntityLeft[]>();
  for (const entity of toByName(left)) {
    const owned = groups.get(entity.owner) ?? [];
    owned.push(entity);
    groups.set(entity.owner, owned);
  }
  return [...groups]
    .map(([owner, entities]) => ({ owner, entities }))
    .sort(
      (a, b) =>
        Number(a.owner === undefined) - Number(b.owner === undefined) ||
        b.entities.length - a.entities.length ||
        (a.owner ?? '').localeCompare(b.owner ?? ''),
    );
}
