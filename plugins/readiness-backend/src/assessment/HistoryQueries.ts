import {
  EntityHistory,
  ReadinessChange,
} from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { encodeCursor } from '../http/cursor';
import { HistoryRequest } from './parseHistoryRequest';
import { AssessmentChangeRow, ScorePointRow } from './tables';

/** More points than a chart can show. */
const MAX_POINTS = 2_000;

/** What changed about one entity, and its score over time. @internal */
export class HistoryQueries {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async get(
    entityRef: string,
    request: HistoryRequest,
  ): Promise<EntityHistory> {
    const { limit, before } = request;
    const matching = () => this.#changes(entityRef, request);
    const query = matching()
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (before !== undefined) {
      query.where('id', '<', before);
    }
    const rows: AssessmentChangeRow[] = await query;
    const [counted] = await matching().count({ count: '*' });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(toChange),
      totalItems: Number(counted.count),
      pageInfo:
        last && rows.length > limit
          ? { nextCursor: encodeCursor({ id: String(last.id) }) }
          : {},
      scores: await this.#scores(entityRef, request),
    };
  }

  #changes(entityRef: string, { kinds, from, to }: HistoryRequest) {
    const query = this.#knex<AssessmentChangeRow>('assessment_changes').where({
      entity_ref: entityRef,
    });
    if (kinds) {
      query.whereIn('kind', kinds);
    }
    if (from) {
      query.where('at', '>=', from);
    }
    if (to) {
      query.where('at', '<=', to);
    }
    return query;
  }

  /**
   * Points within the period, and before them the last one from before it: the line begins at the
   * value that was in force when the period began.
   */
  async #scores(
    entityRef: string,
    { from, to }: HistoryRequest,
  ): Promise<EntityHistory['scores']> {
    const points = () =>
      this.#knex<ScorePointRow>('score_points').where({
        entity_ref: entityRef,
      });
    const within = points().orderBy('id', 'desc').limit(MAX_POINTS);
    if (from) {
      within.where('at', '>=', from);
    }
    if (to) {
      within.where('at', '<=', to);
    }
    const rows = (await within).reverse();
    if (from) {
      const earlier = await points()
        .where('at', '<', from)
        .orderBy('id', 'desc')
        .first();
      if (earlier) {
        rows.unshift({ ...earlier, at: from });
      }
    }
    return rows.map(row => ({
      at: row.at,
      score: row.score ?? undefined,
      level: row.level_name ?? undefined,
      levelRank: row.level_rank ?? undefined,
      policyVersion: row.policy_version,
    }));
  }
}

function toChange(row: AssessmentChangeRow): ReadinessChange {
  return {
    id: String(row.id),
    at: row.at,
    kind: row.kind as ReadinessChange['kind'],
    subject: row.subject,
    title: row.title,
    from: row.from_value ?? undefined,
    to: row.to_value ?? undefined,
    reason: row.reason ?? undefined,
    policyVersion: row.policy_version,
  };
}
