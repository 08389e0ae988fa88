import { FleetEntity } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { AssessmentRow } from '../../assessment/tables';
import { chunked, listed } from '../../database/dialect';
import { EntitiesQuery, FleetPosition } from '../parseFleetRequests';
import { FleetEntityRow, FleetGateRow, FleetLabelRow } from '../tables';
import { firstOfPeriod } from '../trends/firstOfPeriod';

/** Entities that are looked up rather than looked for. */
const FEW = 2_000;

/** Rows that are read at a time. */
const PAGE = 500;

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

  /** Positions of some entities by the time of their assessment, after `request.after`. */
  async byAssessment(
    entityRefs: Set<string>,
    request: Pick<EntitiesQuery, 'descending' | 'after'>,
    limit: number,
  ): Promise<FleetPosition[]> {
    const few = entityRefs.size <= FEW ? [...entityRefs] : undefined;
    const found: FleetPosition[] = [];
    let { after } = request;
    let rows: FleetPosition[];
    do {
      const query = this.#byAssessment(request.descending, after);
      if (few) {
        query.whereRaw('entity_ref in (?)', [listed(this.#knex, few)]);
      }
      rows = await query.limit(PAGE);
      found.push(...rows.filter(({ entityRef }) => entityRefs.has(entityRef)));
      after = rows.at(-1);
    } while (rows.length === PAGE && found.length < limit);
    return found.slice(0, limit);
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
        .leftJoin(
          firstOfPeriod(this.#knex, options.since, chunk).as('f'),
          ...['f.entity_ref', 'e.entity_ref'],
        )
        .whereIn('e.entity_ref', chunk);
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

  #byAssessment(descending: boolean, after?: FleetPosition): Knex.QueryBuilder {
    const direction = descending ? 'desc' : 'asc';
    const query = this.#knex('assessments')
      .select({ value: 'assessed_at', entityRef: 'entity_ref' })
      .orderBy([
        { column: 'assessed_at', order: direction },
        { column: 'entity_ref', order: direction },
      ]);
    return after
      ? query.whereRaw(
          `(assessed_at, entity_ref) ${descending ? '<' : '>'} (?, ?)`,
          [after.value, after.entityRef],
        )
      : query;
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
