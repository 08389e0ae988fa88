/** @internal */
export const historyMessages = {
  scoreTitle: 'Score over time',
  period: 'Period',
  days: '{{days}} days',
  pictureTitle: 'Score of {{entity}} over time',
  noScores: 'No assessment in this period yet.',
  chartLabel:
    'Line chart of the score from 0 to 100 %. The same numbers are in the table behind it.',
  at: 'Time',
  score: 'Score',
  level: 'Level',
  policy: 'Policy',
} as const;
