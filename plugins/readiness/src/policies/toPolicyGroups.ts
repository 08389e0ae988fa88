import { PolicySet } from 'backstage-plugin-readiness-common';

/** @internal */
export type PolicyDocumentView = PolicySet['documents'][number];

/** In the order in which one reads them: what is asked, how it is scored, by whom, when. @internal */
export const POLICY_KINDS: readonly PolicyDocumentView['kind'][] = [
  'Scorecard',
  'Check',
  'GovernanceProfile',
  'DeliveryMode',
  'AdviceRule',
  'Campaign',
  'FactSource',
];

/**
 * Documents by kind, each group by title; only those that hold every word of the query in
 * name, title, description, file or content.
 *
 * @internal
 */
export function toPolicyGroups(
  documents: PolicyDocumentView[],
  query: string,
): { kind: PolicyDocumentView['kind']; documents: PolicyDocumentView[] }[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = documents.filter(document => {
    const text = JSON.stringify(document).toLowerCase();
    return words.every(word => text.includes(word));
  });
  return POLICY_KINDS.map(kind => ({
    kind,
    documents: matching
      .filter(document => document.kind === kind)
      .sort((a, b) => a.title.localeCompare(b.title)),
  })).filter(group => group.documents.length > 0);
}
