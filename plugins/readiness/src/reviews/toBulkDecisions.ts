import {
  BulkDecision,
  ReadinessReviewItem,
} from 'backstage-plugin-readiness-common';

/** Whether a person may decide it in the inbox; concerns are resolved with words of their own. @internal */
export function isDecidable(item: ReadinessReviewItem): boolean {
  return (
    item.mine &&
    (item.kind === 'gate'
      ? item.gate !== undefined
      : item.kind !== 'concern' && item.subjectId !== undefined)
  );
}

/**
 * One decision about several things, in their order. To refuse a gate is to reject it. What is
 * decided about a gate is bound to what was on screen.
 *
 * @internal
 */
export function toBulkDecisions(
  items: ReadinessReviewItem[],
  decision: 'approve' | 'refuse',
  reason: string,
): BulkDecision[] {
  const said = reason.trim() ? { reason: reason.trim() } : {};
  return items.flatMap((item): BulkDecision[] => {
    const { kind, gate, subjectId } = item;
    if (kind === 'gate' && gate !== undefined) {
      return [
        {
          kind,
          entityRef: item.entityRef,
          gate,
          step: item.step?.name,
          fingerprint: item.fingerprint,
          decision: decision === 'approve' ? 'approve' : 'reject',
          ...said,
        },
      ];
    }
    if (
      (kind === 'waiver' || kind === 'classification') &&
      subjectId !== undefined
    ) {
      return [
        {
          kind,
          id: subjectId,
          decision: decision === 'approve' ? 'accept' : 'refuse',
          ...said,
        },
      ];
    }
    return [];
  });
}
