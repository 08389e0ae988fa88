/** Words of the reviews. @internal */
export const reviewsMessages = {
  mine_one: 'One decision waits for you.',
  mine_other: '{{count}} decisions wait for you.',
  noneMine: 'Nothing waits for you.',
  others_one: 'One waits for somebody else.',
  others_other: '{{count}} wait for somebody else.',
  search: 'Find by entity or gate',
  waitingFor: 'Waits for',
  kinds: 'Kinds',
  select: 'Select {{title}} of {{entity}}',
  selectAll: 'Select all on this page that you may decide',
  order: 'Oldest first',
  list: 'What waits for a decision',
  step: 'Step {{number}} of {{of}}: {{title}}',
  approvals: '{{given}} of {{of}} approvals given',
  askedBy: 'asked by',
  version: 'version {{version}}',
  risk: '{{tier}} risk',
  profile: 'profile {{profile}}',
  waiting: 'Waiting since',
  due: 'due {{date}}',
  overdue: 'Overdue, was due {{date}}',
  waitsFor: 'Waits for',
  changed: 'Changed since the last submission',
  more_one: 'and one more change',
  more_other: 'and {{count}} more changes',
  accept: 'Accept',
  refuse: 'Refuse',
  resolve: 'Resolve',
  emptyMineTitle: 'Nothing waits for you',
  emptyMineText:
    'Here appear gates whose approval step names one of your groups or roles, waivers and risk tiers that you may accept, and concerns that you may resolve.',
  emptyOthersTitle: 'Nothing waits for others',
  emptyOthersText:
    'Here appears what you asked for or may see, and somebody else must decide.',
  noMatchTitle: 'Nothing matches',
  noMatchText: 'Remove a filter or search for something else.',
  reason: 'Reason',
  reasonHint: 'Needed; it goes into the trail and to who asked.',
  reasonMissing: 'Say why: who asked will read it.',
  bulkTitle_one: 'Decide one',
  bulkTitle_other: 'Decide {{count}} at once',
  approveAll_one: 'Approve',
  approveAll_other: 'Approve {{count}}',
  refuseAll_one: 'Refuse',
  refuseAll_other: 'Refuse {{count}}',
  clear: 'Clear selection',
  sending: 'Sending',
  outcomeOk_one: 'One decision is recorded.',
  outcomeOk_other: '{{count}} decisions are recorded.',
  outcomeRefused_one: 'One was not accepted and stays as it was:',
  outcomeRefused_other: '{{count}} were not accepted and stay as they were:',
  outcomeFailed: 'Nothing could be sent',
  askedStep:
    'You are asked to decide step {{number}} of {{of}}, {{step}}, of {{gate}} for {{entity}}.',
  asked: 'You are asked to decide {{gate}} for {{entity}}.',
  notAsked: 'Nothing is asked of you: {{gate}} for {{entity}}.',
  said: 'With the submission: {{reason}}',
  decision: 'Your decision',
  cannot: 'You can read everything here, and decide nothing now.',
  reasonNeeded: 'Needed; it goes into the trail and to who asked.',
  conflict: 'It has changed meanwhile',
  notSent: 'It was not recorded',
  lookAgain: 'Look again',
  navigation: 'Reviews in order',
  back: 'All reviews',
  position: '{{position}} of {{total}}',
  previous: 'Previous',
  next: 'Next',
  shortcuts: 'Keyboard',
  shortcutsOn: 'Single keys are on',
  requirements: 'What it asks for',
  nothingAsked: 'This gate asks for nothing besides approvals.',
  sinceApproval: 'Since the last approval',
  sinceSubmission: 'Since the last submission',
  same: 'Nothing is different.',
  neverApproved: 'It was never passed before.',
  approvedFor: 'Passed for version {{version}}',
  approvedAt: 'Passed',
  actions: 'Decide {{title}} of {{entity}}',
  recorded: 'recorded',
  notRecorded: 'not recorded',
} as const;

/** Words of the kinds of reviews. @internal */
export const reviewKindMessages = {
  gate: 'Gate',
  waiver: 'Waiver',
  classification: 'Risk tier',
  concern: 'Concern',
} as const;

/** Words of whom something waits for. @internal */
export const waitingForMessages = {
  me: 'Waits for me',
  others: 'Waits for others',
  all: 'All',
} as const;

/** Words of what a reviewer may decide. @internal */
export const reviewDecisionMessages = {
  approve: 'Approve',
  changes: 'Ask for changes',
  reject: 'Reject',
} as const;

/** What follows from each. @internal */
export const reviewDecisionHintMessages = {
  approve: 'Your name stands for this step.',
  changes: 'The round ends; it may be submitted again once mended.',
  reject: 'The round ends as rejected.',
} as const;

/** Said after each. @internal */
export const reviewDoneMessages = {
  approve: 'Approved: {{gate}} of {{entity}}',
  changes: 'Changes asked for: {{gate}} of {{entity}}',
  reject: 'Rejected: {{gate}} of {{entity}}',
} as const;

/** What the keys of a review do. @internal */
export const reviewKeyMessages = {
  a: 'approve',
  c: 'ask for changes',
  r: 'reject',
  n: 'next',
  p: 'previous',
  u: 'all reviews',
  send: 'send the decision',
} as const;
