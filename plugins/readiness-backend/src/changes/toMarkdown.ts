import {
  ChangesReport,
  ReportedChange,
} from 'backstage-plugin-readiness-common';

const HEADINGS: [ReportedChange['kind'], string][] = [
  ['level', 'Levels'],
  ['gate', 'Gates'],
  ['mode', 'Ways of working'],
  ['risk-tier', 'Risk tiers'],
  ['profile', 'Governance profiles'],
  ['waiver', 'Waivers'],
  ['incident', 'Incidents'],
  ['metric', 'Metrics'],
  ['check', 'Checks'],
];

const DIRECTION = { up: '▲ better', down: '▼ worse', none: '' };

/** The report as a page for a review meeting. @internal */
export function toMarkdown(report: ChangesReport): string {
  const { summary, scope, items } = report;
  const day = (at: string) => at.slice(0, 10);
  const sections = HEADINGS.flatMap(([kind, heading]) => {
    const ofKind = items.filter(item => item.kind === kind);
    return ofKind.length === 0
      ? []
      : ['', `## ${heading}`, '', ...table(ofKind)];
  });
  return [
    `# What changed: ${escape(scope.title)}`,
    '',
    `From ${day(report.from)} to ${day(report.to)}: ${
      report.changedEntities
    } of ${report.entities} entities changed.`,
    '',
    `- Levels: ${summary.levelsUp} up, ${summary.levelsDown} down`,
    `- Gates: ${summary.gatesPassed} passed, ${summary.gatesLost} lost`,
    `- Checks: ${summary.checksFixed} fixed, ${summary.checksBroken} broken`,
    `- Delivery modes: ${summary.modeChanges} changed`,
    ...report.policyVersions.map(
      ({ version, at }) =>
        `- A new policy came into force on ${day(at)} (${version.slice(0, 8)})`,
    ),
    ...sections,
    ...(report.truncated
      ? ['', `Only the first ${items.length} changes are listed.`]
      : []),
    '',
  ].join('\n');
}

function table(items: ReportedChange[]): string[] {
  return [
    '| Entity | What | Before | Now | | Why | Since |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...items.map(item =>
      [
        '',
        escape(item.entityTitle),
        escape(item.title),
        withUnit(item.from, item.unit),
        withUnit(item.to, item.unit),
        DIRECTION[item.direction],
        escape(item.reason ?? ''),
        item.at.slice(0, 10),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ];
}

function withUnit(value: string | undefined, unit: string | undefined): string {
  return value === undefined ? '–' : escape(unit ? `${value} ${unit}` : value);
}

/** Text of others stays text: no links, images, tables or markup of their own. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()<>#|!~]/g, character => `\\${character}`);
}
