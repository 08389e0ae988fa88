import { InputError } from '@backstage/errors';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { stringify } from 'csv-stringify/sync';
import { Knex } from 'knex';
import { readCheckReasons } from '../../assessment/readCheckReasons';
import { FleetModel } from '../columns/FleetModel';
import { FleetScope, selectSlots } from '../columns/selectSlots';
import { groupRows } from '../compare/toFleetGroup';
import { nameOfRef } from '../groups';
import { FindingRow, readFindings } from './findings';

/** More than an issue tracker can take at once. */
const MAX_FINDINGS = 20_000;
/** GitHub takes bodies of 65,536 characters. */
const MAX_LISTED = 200;

/** @internal */
export type BacklogFormat = 'csv' | 'github';

/** @internal */
export const BACKLOG_MEDIA_TYPES: Record<BacklogFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  github: 'application/jsonl; charset=utf-8',
};

/** With the words of why. */
type Finding = FindingRow & { reason: string };

/** What is to do about one check. */
interface BacklogItem {
  check: string;
  title: string;
  stream: string;
  dimension: string;
  weight: number;
  /** weight × findings, as in the list of checks. */
  value: number;
  remedy: string;
  runbook?: string;
  findings: Finding[];
}

/**
 * What is to fix as the text of a file: by stream, what is worth most first. CSV has a line for each entity and
 * check, GitHub an issue for each check and owner.
 * @throws InputError when it is too much for one file.
 * @internal
 */
export async function writeBacklog(options: {
  knex: Knex;
  model: FleetModel;
  scope: FleetScope;
  format: BacklogFormat;
  checks?: string[];
  policy?: CompiledPolicy;
}): Promise<string> {
  const { knex, model, scope, format, checks, policy } = options;
  const found = await model.read(columns =>
    readFindings(columns, selectSlots(columns, scope), {
      checks,
      limit: MAX_FINDINGS,
    }),
  );
  if (!found) {
    throw new InputError(
      `The backlog has more than ${MAX_FINDINGS} findings; narrow it down with filter or checks`,
    );
  }
  const reasonOf = await readCheckReasons(
    knex,
    found.map(({ entityRef }) => entityRef),
  );
  const items = toItems(
    found.map(one => ({ ...one, reason: reasonOf(one.entityRef, one.check) })),
    policy,
  );
  return format === 'csv' ? toCsv(items) : toIssues(items);
}

function toItems(findings: Finding[], policy?: CompiledPolicy): BacklogItem[] {
  return Object.entries(groupRows(findings, row => row.check))
    .map(([check, own]): BacklogItem => {
      const compiled = policy?.checks.get(check);
      const spec = compiled?.document.spec;
      const weight = compiled?.weight ?? 0;
      return {
        check,
        title: compiled?.title ?? check,
        stream: spec?.stream ?? '',
        dimension: spec?.dimension ?? '',
        weight,
        value: weight * own.length,
        remedy: spec?.remedy ?? '',
        runbook: spec?.runbook,
        findings: own.sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1)),
      };
    })
    .sort(
      (a, b) =>
        compareText(a.stream, b.stream) ||
        b.value - a.value ||
        compareText(a.check, b.check),
    );
}

/** What people wrote could begin like a formula; such a cell begins with an apostrophe. */
function toCsv(items: BacklogItem[]): string {
  return stringify(
    items.flatMap(item =>
      item.findings.map(finding => ({
        stream: item.stream,
        check: item.check,
        title: item.title,
        dimension: item.dimension,
        value: item.value,
        weight: item.weight,
        entity: finding.entityRef,
        entityTitle: finding.title,
        owner: finding.owner ?? '',
        status: finding.status,
        since: finding.since,
        reason: finding.reason,
        remedy: item.remedy,
        runbook: item.runbook ?? '',
      })),
    ),
    {
      header: true,
      columns: [
        'stream',
        'check',
        'title',
        'dimension',
        'value',
        'weight',
        'entity',
        'entityTitle',
        'owner',
        'status',
        'since',
        'reason',
        'remedy',
        'runbook',
      ],
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}

function toIssues(items: BacklogItem[]): string {
  return items
    .flatMap(item =>
      Object.values(groupRows(item.findings, one => one.owner ?? ''))
        .sort(
          (a, b) =>
            b.length - a.length ||
            compareText(a[0].owner ?? '', b[0].owner ?? ''),
        )
        .map(own => `${JSON.stringify(toIssue(item, own))}\n`),
    )
    .join('');
}

function toIssue(item: BacklogItem, findings: Finding[]) {
  const [{ owner }] = findings;
  const listed = findings.slice(0, MAX_LISTED);
  const more = findings.length - listed.length;
  return {
    title: owner ? `${item.title} (${nameOfRef(owner)})` : item.title,
    body: [
      `Check \`${item.check}\`, weight ${item.weight}${
        owner ? `, owner \`${owner}\`` : ''
      }`,
      item.remedy,
      ...(item.runbook ? [`Runbook: ${item.runbook}`] : []),
      [
        ...listed.map(
          one =>
            `- [ ] \`${one.entityRef}\`: ${one.status} since ${one.since.slice(
              0,
              10,
            )}, ${asText(one.reason)}`,
        ),
        ...(more > 0 ? [`- and ${more} more`] : []),
      ].join('\n'),
    ].join('\n\n'),
    labels: [
      'readiness',
      ...(item.stream ? [`stream:${item.stream}`] : []),
      ...(item.dimension ? [`dimension:${item.dimension}`] : []),
    ],
  };
}

/** On one line, and mentioning nobody. */
function asText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[\\`*_[\]<>#|]/g, character => `\\${character}`)
    .replace(/@/g, '@\u200b');
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
