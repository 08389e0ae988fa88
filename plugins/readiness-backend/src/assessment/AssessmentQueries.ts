import { EntityReadinessSummary } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import {
  FILTER_COLUMNS,
  FilterField,
  ListPosition,
  ListRequest,
  SORT_COLUMNS,
} from './parseListRequest';
import { AssessmentRow } from './tables';

const SUMMARY_COLUMNS = [
  'entity_ref',
  'title',
  'type',
  'owner',
  'system',
  'lifecycle',
  'detail',
  'score',
  'score_without_waivers',
  'profile',
  'risk_tier',
  'delivery_mode',
  'counts',
  'assessed_at',
  'policy_version',
] as const;

type SummaryRow = Pick<AssessmentRow, (typeof SUMMARY_COLUMNS)[number]>;

/** Lists over the current assessments; knows nothing of permissions. @internal */
export class AssessmentQueries {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async count(request: ListRequest): Promise<number> {
    const [row] = await this.#filtered(request).count({ count: '*' });
    return Number(row.count);
  }

  /** Positions in the order asked for, after `request.after`; all of them when `limit` is absent. */
  async positions(
    request: ListRequest,
    limit?: number,
  ): Promise<ListPosition[]> {
    const column = SORT_COLUMNS[request.sort];
    const direction = request.descending ? 'desc' : 'asc';
    const query = this.#filtered(request)
      .select({ value: column, entityRef: 'entity_ref' })
      .orderBy([
        { column, order: direction },
        { column: 'entity_ref', order: direction },
      ]);
    if (request.after) {
      const { value, entityRef } = request.after;
      const beyond = request.descending ? '<' : '>';
      query.whereRaw(`(??, ??) ${beyond} (?, ?)`, [
        column,
        'entity_ref',
        value,
        entityRef,
      ]);
    }
    if (limit !== undefined) {
      query.limit(limit);
    }
    return query;
  }

  /** In the order of the refs. */
  async summaries(entityRefs: string[]): Promise<EntityReadinessSummary[]> {
    const found = new Map<string, EntityReadinessSummary>();
    for (const chunk of chunked(entityRefs)) {
      const rows: SummaryRow[] = await this.#knex<AssessmentRow>('assessments')
        .whereIn('entity_ref', chunk)
        .select(...SUMMARY_COLUMNS);
      for (const row of rows) {
        found.set(row.entity_ref, toSummary(row));
      }
    }
    return entityRefs.flatMap(ref => found.get(ref) ?? []);
  }

  #filtered(request: ListRequest) {
    const query = this.#knex<AssessmentRow>('assessments');
    for (const [field, values] of Object.entries(request.filters)) {
      const column = FILTER_COLUMNS[field as FilterField];
      const given = values.filter(value => value !== 'none');
      query.where(inner => {
        inner.whereIn(column, given);
        if (given.length < values.length) {
          inner.orWhereNull(column).orWhere(column, 'none');
        }
      });
    }
    for (const word of request.words) {
      const pattern = `%${escapeLike(word.toLocaleLowerCase('en-US'))}%`;
      query.whereRaw(`(?? like ? escape '!' or ?? like ? escape '!')`, [
        'title_sort',
        pattern,
        'entity_ref',
        pattern,
      ]);
    }
    return query;
  }
}

function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, character => `!${character}`);
}

function toSummary(row: SummaryRow): EntityReadinessSummary {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    type: row.type ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    level: JSON.parse(row.detail).level,
    score: row.score ?? undefined,
    scoreWithoutWaivers: row.score_without_waivers ?? undefined,
    profile: row.profile ?? undefined,
    riskTier: row.risk_tier ?? undefined,
    deliveryMode: row.delivery_mode ?? undefined,
    counts: JSON.parse(row.counts),
    assessedAt: row.assessed_at,
    policyVersion: row.policy_version,
  };
}
