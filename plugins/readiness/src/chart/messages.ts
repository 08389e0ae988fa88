/** @internal */
export const chartMessages = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  policyMark: 'policy {{version}}',
  csv: 'Chart as CSV',
  svg: 'Chart as SVG',
  png: 'Chart as PNG',
  between: '{{from}} to {{to}}',
  noPicture: 'show the chart instead of its table first',
} as const;
