import { PolicySet, PolicySpec } from 'backstage-plugin-readiness-common';

/**
 * Names of the profiles that a profile is built on, nearest first. Ends where one is not there.
 *
 * @internal
 */
export function toLineage(
  name: string,
  documents: PolicySet['documents'],
): string[] {
  const parents = new Map(
    documents
      .filter(({ kind }) => kind === 'GovernanceProfile')
      .map(document => [
        document.name,
        (document.spec as PolicySpec<'GovernanceProfile'>).extends,
      ]),
  );
  const lineage: string[] = [];
  let parent = parents.get(name);
  while (parent !== undefined && !lineage.includes(parent)) {
    lineage.push(parent);
    parent = parents.get(parent);
  }
  return lineage;
}
