import { GateResult } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { isPostgres, listed } from '../../database/dialect';
import { FleetEntityRow } from '../tables';
import {
  CheckPart,
  DayPart,
  EntityRecord,
  GatePart,
  LevelPart,
  ReviewPart,
  SharePart,
  SourcePart,
} from './EntityRecord';

/** Reads what is kept in memory of some entities; of those that are there. @internal */
export async function readEntityRecords(
  knex: Knex,
  entityRefs: string[],
): Promise<EntityRecord[]> {
  const rows: FleetEntityRow[] = await knex('fleet_entities').whereRaw(
    'entity_ref in (?)',
    [listed(knex, entityRefs)],
  );
  const read = <P>(table: string, columns: string[]) =>
    readParts<P>(knex, { table, columns, entityRefs });
  const gates = await read<GatePart>('fleet_gates', [
    'gate',
    'status',
    'since',
  ]);
  const reviews = await read<[string, string]>('open_reviews', [
    'gate',
    'standing',
  ]);
  const sections = await read<SharePart>('fleet_sections', [
    `scorecard || '/' || section`,
    'score',
  ]);
  const dimensions = await read<SharePart>('fleet_dimensions', [
    'dimension',
    'score',
  ]);
  const labels = await read<[string, string]>('fleet_labels', [
    'label',
    'value',
  ]);
  const levels = await read<LevelPart>('fleet_levels', ['scorecard', 'level']);
  const sources = await read<SourcePart>('fleet_missing_sources', [
    'source',
    'results',
  ]);
  const checks = await read<CheckPart>('check_results', [
    'check_name',
    'status',
    'since',
  ]);
  const days = await readScoreDays(knex, entityRefs);
  return rows.map(row => {
    const ref = row.entity_ref;
    const ofEntity = gates.get(ref) ?? [];
    return {
      row,
      gates: ofEntity,
      reviews: toReviews(reviews.get(ref) ?? [], ofEntity, row.changed_at),
      sections: sections.get(ref) ?? [],
      dimensions: dimensions.get(ref) ?? [],
      tags: (labels.get(ref) ?? [])
        .filter(([label]) => label === 'tag')
        .map(([, value]) => value)
        .sort(),
      sources: sources.get(ref) ?? [],
      levels: levels.get(ref) ?? [],
      checks: checks.get(ref) ?? [],
      days: days.get(ref) ?? [],
    };
  });
}

/** The days on which scores of entities changed, oldest first. @internal */
export async function readScoreDays(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, DayPart[]>> {
  const found = await readParts<DayPart>(knex, {
    table: 'score_days',
    columns: [
      'day',
      'score',
      'level_name',
      'known_before',
      'score_before',
      'level_before',
    ],
    entityRefs,
  });
  for (const days of found.values()) {
    days.sort(([a], [b]) => (a < b ? -1 : 1));
  }
  return found;
}

/** Whose turn it is at the gates that wait for a decision. @internal */
export function toReviews(
  parts: [gate: string, standing: string][],
  gates: GatePart[],
  changedAt: string,
): ReviewPart[] {
  return parts.map(([gate, standing]) => {
    const { approvals }: Pick<GateResult, 'approvals'> = JSON.parse(standing);
    const step = approvals.steps.find(({ name }) => name === approvals.next);
    // Among the groups of a step a single word is a group, not a role.
    const groups = (step?.groups ?? []).map(group =>
      group.includes(':') ? group : `group:default/${group}`,
    );
    const turn = JSON.stringify([...groups, ...(step?.roles ?? [])]);
    const since = gates.find(([name]) => name === gate)?.[2] ?? changedAt;
    return [gate, turn, step?.since ?? since];
  });
}

/**
 * The rows of a table, as arrays, by entity. PostgreSQL puts those of an entity together: 50 rows as one are read much
 * faster; SQLite would round numbers on the way.
 */
async function readParts<P>(
  knex: Knex,
  options: { table: string; columns: string[]; entityRefs: string[] },
): Promise<Map<string, P[]>> {
  const { table, entityRefs } = options;
  const columns = options.columns.join(', ');
  const query = knex(table).whereRaw('entity_ref in (?)', [
    listed(knex, entityRefs),
  ]);
  if (isPostgres(knex)) {
    const rows: { entity_ref: string; parts: P[] }[] = await query
      .groupBy('entity_ref')
      .select(
        'entity_ref',
        knex.raw(`json_agg(json_build_array(${columns})) as parts`),
      );
    return new Map(rows.map(row => [row.entity_ref, row.parts]));
  }
  const rows: Record<string, unknown>[] = await query.select(
    'entity_ref',
    ...options.columns.map((column, index) =>
      knex.raw(`${column} as p${index}`),
    ),
  );
  const found = new Map<string, P[]>();
  for (const row of rows) {
    const ref = row.entity_ref as string;
    const part = options.columns.map((_, index) => row[`p${index}`]) as P;
    const parts = found.get(ref);
    if (parts) {
      parts.push(part);
    } else {
      found.set(ref, [part]);
    }
  }
  return found;
}
