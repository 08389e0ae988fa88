import { FleetEntity } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { AssessmentRow } from '../../assessment/tables';
import { chunked } from '../../database/dialect';
import { FleetScope, selectEntities } from '../filter/selectEntities';
import { EntitiesQuery, FleetPosition } from '../parseFleetRequests';
import { FleetEntityRow, FleetGateRow, FleetLabelRow } from '../tables';
import { firstOfPeriod } from '../trends/firstOfPeriod';

/** Sorts below every change there can be. */
const NO_CHANGE = -2;

const SORTED_BY: Record<Exclude<EntitiesQuery['sort'], 'change'>, string> = {
  name: 'e.title_sort',
  score: 'e.score_sort',
  level: 'e.level_rank',
  assessedAt: 'a.assessed_at',
  owner: `coalesce(e.owner, '')`,
};

const CHANGE_SORT = `case when e.score is null then ${NO_CHANGE}
  when f.entity_ref is null then 0
  else coalesce(e.score - f.score_before, ${NO_CHANGE}) end`;

type ListedRow = FleetEntityRow &
  Pick<
    AssessmentRow,
    'detail' | 'counts' | 'assessed_at' | 'policy_version'
  > & {
    first: string | null;
    score_before: number | null;
  };

/** The list of entities. @internal */
export class EntityListQueries {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async count(scope: FleetScope): Promise<number> {
    const [row] = await selectEntities(this.#knex, scope).count({ count: '*' });
    return Number(row.count);
  }

  /**
   * Positions in the order asked for, after `request.after`.
   *
   * @param since - the day whose end a change is counted from
   */
  async positions(
    scope: FleetScope,
    request: EntitiesQuery,
    options: { limit: number; since: string },
  ): Promise<FleetPosition[]> {
    const { sort, descending, after } = request;
    const query = selectEntities(this.#knex, scope);
    if (sort === 'assessedAt') {
      query.join('assessments as a', 'a.entity_ref', 'e.entity_ref');
    }
    if (sort === 'change') {
      this.#joinFirst(query, options.since);
    }
    const sorted = sort === 'change' ? CHANGE_SORT : SORTED_BY[sort];
    const direction = descending ? 'desc' : 'asc';
    query
      .select({ value: this.#knex.raw(sorted), entityRef: 'e.entity_ref' })
      .orderByRaw(`${sorted} ${direction}, e.entity_ref ${direction}`)
      .limit(options.limit);
    if (after) {
      query.whereRaw(
        `(${sorted}, e.entity_ref) ${descending ? '<' : '>'} (?, ?)`,
        [after.value, after.entityRef],
      );
    }
    return query;
  }

  /** In the order of the refs. */
  async entities(
    entityRefs: string[],
    options: { since: string; gateTitles: Map<string, string> },
  ): Promise<FleetEntity[]> {
    const found = new Map<string, FleetEntity>();
    for (const chunk of chunked(entityRefs)) {
      const query = this.#knex('fleet_entities as e')
        .join('assessments as a', 'a.entity_ref', 'e.entity_ref')
        .whereIn('e.entity_ref', chunk);
      this.#joinFirst(query, options.since, chunk);
      const [rows, gates, tags]: [
        ListedRow[],
        FleetGateRow[],
        FleetLabelRow[],
      ] = await Promise.all([
        query
          .select('e.*', 'a.detail', 'a.counts', 'a.assessed_at')
          .select('a.policy_version', 'f.score_before')
          .select({ first: 'f.entity_ref' }),
        this.#knex('fleet_gates').whereIn('entity_ref', chunk),
        this.#knex('fleet_labels')
          .where('label', 'tag')
          .whereIn('entity_ref', chunk)
          .orderBy('value'),
      ]);
      const order = [...options.gateTitles.keys()];
      for (const row of rows) {
        const ofEntity = (one: { entity_ref: string }) =>
          one.entity_ref === row.entity_ref;
        found.set(row.entity_ref, {
          ...toFleetEntity(row),
          tags: tags.filter(ofEntity).map(({ value }) => value),
          gates: gates
            .filter(ofEntity)
            .sort((a, b) => order.indexOf(a.gate) - order.indexOf(b.gate))
            .map(({ gate, status, since }) => ({
              name: gate,
              title: options.gateTitles.get(gate) ?? gate,
              status,
              since,
            })),
        });
      }
    }
    return entityRefs.flatMap(ref => found.get(ref) ?? []);
  }

  #joinFirst(query: Knex.QueryBuilder, since: string, refs?: string[]): void {
    const first = firstOfPeriod(this.#knex, since);
    if (refs) {
      first.whereIn('entity_ref', refs);
    }
    query.leftJoin(first.as('f'), 'f.entity_ref', 'e.entity_ref');
  }
}

function toFleetEntity(row: ListedRow): Omit<FleetEntity, 'tags' | 'gates'> {
  const before = row.first === null ? row.score : row.score_before;
  return {
    entityRef: row.entity_ref,
    title: row.title,
    type: row.type ?? undefined,
    owner: row.owner ?? undefined,
    businessUnit: row.business_unit ?? undefined,
    system: row.system ?? undefined,
    domain: row.domain ?? undefined,
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
    openWaivers: row.open_waivers,
    stale: row.stale === 1,
    change:
      row.score === null || before === null ? undefined : row.score - before,
  };
}
