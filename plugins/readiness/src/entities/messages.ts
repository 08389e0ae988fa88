/** What may be shown of an entity. @internal */
export const entityColumnMessages = {
  level: 'Level',
  score: 'Score',
  change: 'Change (30 d)',
  gates: 'Gates',
  checks: 'Checks',
  owner: 'Owner',
  type: 'Type',
  system: 'System',
  domain: 'Domain',
  businessUnit: 'Business unit',
  lifecycle: 'Lifecycle',
  deliveryMode: 'Delivery mode',
  profile: 'Profile',
  riskTier: 'Risk tier',
  tags: 'Tags',
  openWaivers: 'Waivers',
  assessed: 'Assessed',
} as const;

/** @internal */
export const entitySortMessages = {
  score: 'Lowest score first',
  '-score': 'Highest score first',
  change: 'Fell most first',
  '-change': 'Rose most first',
  name: 'Name',
  level: 'Lowest level first',
  '-level': 'Highest level first',
  owner: 'Owner',
  '-assessedAt': 'Last assessed first',
} as const;

/** Words of views that people keep. @internal */
export const viewMessages = {
  title: 'Views',
  save: 'Save this view',
  saveText:
    'Keeps what is on screen under a name: filters, order and all else that is chosen.',
  name: 'Name',
  who: 'Who sees it',
  mine: 'Only me',
  shared: 'Everybody who may see readiness',
  saved: 'Saved: {{title}}',
  own: 'Mine',
  others: 'Shared by others',
  by: '{{title}}, by {{owner}}',
  none: 'No view is saved yet.',
  remove: 'Delete',
  failed: 'The views could not be loaded: {{message}}',
  removeFailed: 'The view could not be deleted: {{message}}',
} as const;
