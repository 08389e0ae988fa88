/** Words of how checks stand over many entities. @internal */
export const fleetChecksMessages = {
  tab: 'Checks',
  answer_one: 'One check fails somewhere',
  answer_other: '{{count}} checks fail somewhere',
  over_one: '{{checks}} checks concern {{count}} entity.',
  over_other: '{{checks}} checks concern {{count}} entities.',
  concernsNone: 'Concerns none of them.',
  label: 'Checks over many entities',
  check: 'Check',
  results: 'Entities by result',
  newly: 'Newly failing',
  weight: 'Weight',
  value: 'Value to fix',
  of: 'of {{title}}',
  formula:
    'Value to fix = weight × entities where the check fails, errs or has no data; weight = impact + risk + compliance. Newly failing: began to fail in the last 7 days.',
  showAll: 'Show all {{number}} checks',
  showFirst: 'Show the first {{number}} only',
  sort: 'Sort by',
  sources: 'No data, by source',
  sourcesText:
    'Results that wait for a source that does not deliver what they need.',
  sourcesNone: 'Every source delivers what the checks need.',
  source: 'Source',
  waiting: 'Results without data',
  entities: 'Entities',
  noneTitle: 'No check concerns these entities',
  noneText: 'The policies in force hold no check that applies to them.',
  csv: 'Backlog as CSV',
  github: 'Backlog as GitHub issues (JSON Lines)',
} as const;

/** @internal */
export const checkSortMessages = {
  failing: 'Most failing',
  value: 'Most valuable to fix',
  new: 'Newly failing',
  unknown: 'Most without data',
} as const;
