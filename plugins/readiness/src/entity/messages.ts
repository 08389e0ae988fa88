/** @internal */
export const staleMessages = {
  reloadTitle: 'This may be out of date: the latest result could not be loaded',
  noDataTitle: 'No data yet',
  noDataText:
    'No source has delivered a fact about this entity. Sources look on a schedule; pipelines push theirs. Checks without data count as unknown, never as failed.',
  sourcesTitle_one:
    '{{sources}} is not answering; its last good facts are used',
  sourcesTitle_other:
    '{{sources}} are not answering; their last good facts are used',
  silentTitle_one: '{{sources}} is not answering; nothing is known from it yet',
  silentTitle_other:
    '{{sources}} are not answering; nothing is known from them yet',
  lastGood: 'Last good facts',
  checksTitle_one: 'One check rests on facts that are too old',
  checksTitle_other: '{{count}} checks rest on facts that are too old',
  checksText_one: 'One check rests on facts that are too old.',
  checksText_other: '{{count}} checks rest on facts that are too old.',
} as const;

/** @internal */
export const notAssessedMessages = {
  title: 'This entity is not assessed',
  text: 'Assessed are the kinds and types of entities that the portal names in its configuration. This one is {{type}}. The setting is',
  next: 'To have it assessed, give it one of those types in its catalog-info.yaml, or widen the setting. A new entity appears within a minute.',
  docs: 'How an entity states its type',
} as const;

/** @internal */
export const placementMessages = {
  since: ', since {{date}}',
  profile: '{{title}} profile',
  risk: '{{tier}} risk',
  waivers_one: '{{count}} waiver',
  waivers_other: '{{count}} waivers',
  daysLeft_one: ', {{count}} day left',
  daysLeft_other: ', {{count}} days left',
  firstEnds_one: ', the first ends in {{count}} day',
  firstEnds_other: ', the first ends in {{count}} days',
  concerns_one: '{{count}} open concern',
  concerns_other: '{{count}} open concerns',
} as const;

/** @internal */
export const tabMessages = {
  label: 'Readiness views',
  scorecard: 'Scorecard',
  gates: 'Gates',
  delivery: 'Delivery',
  history: 'History',
} as const;

/** @internal */
export const stampMessages = {
  version: 'Version {{version}}',
  policy: 'policy {{version}}',
  pending: 'a new result is on its way',
} as const;

/** @internal */
export const reassessMessages = {
  action: 'Re-assess',
  running: 'Assessing',
  done: 'Assessed again: {{level}}, {{score}} %',
  noLevel: 'not scored',
  failed: 'The assessment failed: {{message}}',
  failedTitle: 'The assessment failed; this is the earlier result',
} as const;
