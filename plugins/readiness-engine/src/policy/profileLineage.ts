import { GovernanceProfileDocument } from './documents';

/**
 * A profile and all that it extends, nearest first. Ends where a parent is not known, and where a
 * chain comes back to itself; the rules of the policy report both. @internal
 */
export function profileLineage(
  document: GovernanceProfileDocument,
  find: (name: string) => GovernanceProfileDocument | undefined,
): GovernanceProfileDocument[] {
  const chain = [document];
  let parent = document.spec.extends;
  while (parent !== undefined) {
    const next = find(parent);
    if (!next || chain.includes(next)) {
      return chain;
    }
    chain.push(next);
    parent = next.spec.extends;
  }
  return chain;
}
