/** Words of the card on pages of groups, systems and domains. @internal */
export const ownerCardMessages = {
  title: 'Readiness',
  open: 'Open entities',
  score: 'mean score of {{known}} of {{entities}} entities',
  noScore: 'None of {{entities}} entities has a score yet',
  none: 'Nothing here is assessed.',
  levels: 'Levels',
  levelOf_one: '{{count}} entity',
  levelOf_other: '{{count}} entities',
  gates: 'Gates',
  waiting: '{{number}} waiting for review',
  blocked: '{{number}} blocked',
  noneWaiting: 'None waits for review and none is blocked.',
  lowest: 'Lowest scores',
  waivers_one: '{{count}} open waiver',
  waivers_other: '{{count}} open waivers',
} as const;
