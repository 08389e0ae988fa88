/** Words of campaigns: lists, one of them, and what they ask of an entity. @internal */
export const campaignMessages = {
  tab: 'Campaigns',
  running_one: 'One campaign is running',
  running_other: '{{count}} campaigns are running',
  runningNone: 'No campaign is running',
  late_one: 'One is late.',
  late_other: '{{count}} are late.',
  list: 'Campaigns',
  states: 'States of campaigns',
  stateCount: '{{state}} {{number}}',
  owner: 'Owner',
  everyOwner: 'Every owner',
  start: 'Start a campaign',
  noneTitle: 'No campaign yet',
  noneText:
    'A campaign brings many entities to one goal by a day: a check that passes, a gate that is passed, a level that is reached. It shows how far everybody is, says what is left and with whom, and reminds the owners.',
  noMatchTitle: 'No campaign matches',
  noMatchText: 'Choose another state or owner.',
  done: '{{done}} of {{entities}} done',
  nothingInScope: 'no entity in scope',
  progressLabel:
    '{{done}} of {{entities}} done, {{percent}} %. Milestones: {{milestones}}',
  progressLabelPlain: '{{done}} of {{entities}} done, {{percent}} %',
  milestoneMark: '{{title}} at {{percent}} % by {{date}}',
  deadline: 'Deadline',
  starts: 'Starts',
  due: 'due {{date}}',
  today: 'today',
  daysLeft_one: '{{count}} day left',
  daysLeft_other: '{{count}} days left',
  daysOver_one: '{{count}} day ago',
  daysOver_other: '{{count}} days ago',
  startsIn_one: 'starts in {{count}} day',
  startsIn_other: 'starts in {{count}} days',
  back: 'All campaigns',
  goneTitle: 'There is no such campaign',
  goneText: 'It may have been deleted, or its document is no longer in force.',
  target: 'Goal',
  scope: 'Scope',
  scopeAll: 'every assessed entity that the goal concerns',
  openScope: 'Open these entities',
  declared: 'Declared',
  inPolicy: 'by a policy document',
  inPolicyHint: 'change it there',
  inPortal: 'in the portal',
  edit: 'Edit',
  delete: 'Delete',
  deleteTitle: 'Delete the campaign {{title}}?',
  deleteText:
    'Its progress is no longer shown and nobody is reminded. What the entities reached stays.',
  deleted: '{{title}} is deleted',
  progress: 'Progress',
  chartLabel:
    'Share of the entities in scope that reached the goal, with milestones and the deadline. The table holds the numbers.',
  exportProgress: 'Export progress',
  pictureKey:
    'Dots are milestones: filled once they are reached, dashed where they were missed.',
  noProgress: 'Progress is drawn from the first day of the campaign.',
  share: 'Share done',
  milestones: 'Milestones',
  milestoneLine: '{{percent}} % by {{date}}',
  milestoneReached: 'reached',
  milestoneReachedOn: 'reached: {{percent}} % on the day',
  milestoneMissed: 'missed',
  milestoneMissedOn: 'missed: {{percent}} % on the day',
  milestoneAhead: 'ahead',
  left_one: 'One entity is left',
  left_other: '{{count}} entities are left',
  leftNone: 'Nothing is left',
  leftNoneText: 'Every entity in scope that you may see has reached the goal.',
  leftLabel: 'Entities left',
  leftOf: 'Entities left of {{owner}}',
  order: 'Order',
  entity: 'Entity',
  reason: 'What is missing',
  noOwner: 'no owner',
  more: 'Show {{number}} more',
  leftFirst:
    'The first {{number}} by owner and title are listed; the others come up as these are done.',
  csvLeft: 'Entities left as CSV',
  ofEntity: 'Campaigns',
  ofEntityFailed: 'Campaigns could not be loaded: {{message}}',
  reached: 'done',
  notReached: 'to do',
} as const;

/** @internal */
export const campaignStateMessages = {
  running: 'running',
  late: 'late',
  planned: 'planned',
  reached: 'reached',
  over: 'over',
} as const;

/** @internal */
export const campaignOrderMessages = {
  owner: 'By owner',
  name: 'By name',
} as const;

/** Words of the form that starts or changes a campaign. @internal */
export const campaignFormMessages = {
  newTitle: 'Start a campaign',
  editTitle: 'Change the campaign {{title}}',
  text: 'Entities in scope reach one goal by a day. Their owners are told when it starts, and reminded at milestones and before the deadline.',
  goal: 'Goal',
  check: 'Check',
  gate: 'Gate',
  level: 'Level',
  choose: 'Choose one',
  gone: '{{name}} (no longer in force)',
  title: 'Title',
  titleHelp: 'What should be true when it is done.',
  description: 'Description',
  descriptionHelp: 'Why it matters, and where to find help; Markdown.',
  owner: 'Owner',
  ownerHelp:
    'Group or user who looks after it, such as group:default/platform.',
  startsAt: 'First day',
  deadline: 'Deadline',
  scope: 'Scope',
  scopeText: 'Narrow it by the same fields as the list of entities.',
  scopeCount_one:
    'One entity that you may see is in scope, as far as the goal concerns it.',
  scopeCount_other:
    '{{count}} entities that you may see are in scope, as far as the goal concerns them.',
  scopeNone: 'No entity that you may see is in scope.',
  scopeFailed: 'How many entities that is could not be found out: {{message}}',
  milestones: 'Milestones',
  milestonesText: 'Steps on the way: which share should be done by which day.',
  milestone: 'Milestone {{number}}',
  milestoneTitle: 'Name',
  milestoneDate: 'Day',
  milestoneShare: 'Share in percent',
  add: 'Add a milestone',
  remove: 'Remove',
  create: 'Start',
  save: 'Save',
  created: '{{title}} is started',
  saved: '{{title}} is changed',
  keepTitle: 'What you wrote is not saved',
  keep: 'Go on writing',
  discard: 'Discard it',
} as const;

/** What is wrong with what is written in the form. @internal */
export const campaignProblemMessages = {
  required: 'Needed',
  notRef: 'Not a user or group: write it as group:default/name',
  notDay: 'Not a day',
  deadlineFirst: 'The deadline is after the first day',
  deadlinePast: 'The deadline is over already',
  outside: 'Between the first day and the deadline',
  order: 'Later than the milestone before it',
  share: 'From 1 to 100',
  shareOrder: 'Not less than the milestone before it',
} as const;

/** Kinds of goals. @internal */
export const campaignGoalMessages = {
  check: 'A check passes',
  gate: 'A gate is passed',
  level: 'A level is reached',
} as const;

/** What a campaign is called when nobody says otherwise. @internal */
export const campaignTitleMessages = {
  check: '{{title}}',
  gate: 'Pass the gate {{title}}',
  level: 'Reach {{title}}',
} as const;
