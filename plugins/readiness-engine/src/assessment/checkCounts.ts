import { CheckCounts, CheckStatus } from './types';

/** How many items have which status. @internal */
export function countStatuses<TItem>(
  items: readonly TItem[],
  statusOf: (item: TItem) => CheckStatus,
): CheckCounts {
  const total: CheckCounts = {
    pass: 0,
    fail: 0,
    unknown: 0,
    error: 0,
    'not-applicable': 0,
    upcoming: 0,
    waived: 0,
  };
  for (const item of items) {
    total[statusOf(item)] += 1;
  }
  return total;
}

const WORDS: [CheckStatus, string, string][] = [
  ['pass', 'passes', 'pass'],
  ['waived', 'is waived', 'are waived'],
  ['fail', 'fails', 'fail'],
  ['unknown', 'is unknown', 'are unknown'],
  ['error', 'has an error', 'have errors'],
  ['upcoming', 'is not expected yet', 'are not expected yet'],
  ['not-applicable', 'does not apply', 'do not apply'],
];

/** E.g. `5 pass, 1 fails, 2 are not expected yet`. @internal */
export function describeCounts(total: CheckCounts): string {
  let text = '';
  for (const [status, one, many] of WORDS) {
    const count = total[status];
    if (count > 0) {
      text += `${text && ', '}${count} ${count === 1 ? one : many}`;
    }
  }
  return text;
}
