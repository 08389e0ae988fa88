/** @internal */
export const answerMessages = {
  holdingBack:
    'What is holding this back: {{section}} is the lowest section ({{score}}).',
  holdingBackOnly: 'What is holding this back: {{section}} ({{score}}).',
  notOverall: 'This scorecard does not count in the overall level and score.',
  noData: 'No check has data yet, so nothing can be said.',
  nothing: 'Nothing is holding this back: every check that counts passes.',
  step: 'Best next step:',
  explain: 'How the score came about',
} as const;

/** @internal */
export const decidingMessages = {
  both: '{{title}}, the lowest of {{of}} scorecards',
  each: 'Level of {{level}}, score of {{score}}: the lowest of {{of}} scorecards each',
  this: 'The overall level and score are those of this scorecard, the lowest of the {{of}} that count.',
  thisLevel:
    'The overall level is that of this scorecard, the lowest of the {{of}} that count.',
  thisScore:
    'The overall score is that of this scorecard, the lowest of the {{of}} that count.',
} as const;
