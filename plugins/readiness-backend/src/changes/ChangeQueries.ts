import { Knex } from 'knex';
import { AssessmentChangeRow } from '../assessment/tables';
import { FactChangeRow } from '../facts/tables';
import { WaiverRow } from '../governance/waivers/tables';

/** After `from`, up to and including `to`; ISO 8601 in UTC. @internal */
export interface Period {
  from: string;
  to: string;
}

/** How something was at the beginning of a period and how it is at its end. @internal */
export interface NetChange {
  entityRef: string;
  kind: string;
  subject: string;
  title: string;
  from?: string;
  to?: string;
  /** ISO 8601 of the last change. */
  at: string;
  /** When it changed first, and what to. */
  first: { at: string; to?: string };
  reason?: string;
}

/** A fact before and after a period, as JSON. @internal */
export interface NetFactChange {
  entityRef: string;
  /** `<source>.<name>` */
  fact: string;
  from: string;
  to: string;
  /** ISO 8601 */
  at: string;
}

const KINDS = [
  'level',
  'gate',
  'check',
  'mode',
  'risk-tier',
  'profile',
  'policy',
];

/** What changed of many entities at once: one statement per kind of record, whatever the number of entities. @internal */
export class ChangeQueries {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** Refs of assessed entities with their titles; all, or those below a group. */
  async scope(group?: string): Promise<Map<string, string>> {
    const query = this.#knex('fleet_entities').select('entity_ref', 'title');
    if (group !== undefined) {
      query.whereIn(
        'entity_ref',
        this.#knex('fleet_labels')
          .where({ label: 'group', value: group })
          .select('entity_ref'),
      );
    }
    const rows: { entity_ref: string; title: string }[] = await query;
    return new Map(rows.map(row => [row.entity_ref, row.title]));
  }

  /** Refs of entities about which anything was written in a period. */
  async changedRefs(period: Period): Promise<Set<string>> {
    const { from, to } = period;
    const refs = await Promise.all([
      this.#changesIn(period).distinct('entity_ref').pluck('entity_ref'),
      this.#knex<FactChangeRow>('fact_changes')
        .where('recorded_at', '>', from)
        .where('recorded_at', '<=', to)
        .distinct('entity_ref')
        .pluck('entity_ref'),
      this.#waiversIn(period).distinct('entity_ref').pluck('entity_ref'),
    ]);
    return new Set(refs.flat());
  }

  /** Net changes: what came and went within the period is none. */
  async assessments(refs: string[], period: Period): Promise<NetChange[]> {
    const ends = this.#changesIn(period)
      .whereIn('entity_ref', refs)
      .groupBy('entity_ref', 'kind', 'subject')
      .select('entity_ref', 'kind', 'subject')
      .min({ first_id: 'id' })
      .max({ last_id: 'id' })
      .as('ends');
    const rows: (AssessmentChangeRow & {
      begin: string | null;
      first_at: string;
      first_to: string | null;
    })[] = await this.#knex
      .from(ends)
      .join('assessment_changes as first', 'first.id', 'ends.first_id')
      .join('assessment_changes as last', 'last.id', 'ends.last_id')
      .select('last.*', 'first.from_value as begin')
      .select('first.at as first_at', 'first.to_value as first_to');
    return rows
      .filter(row => row.begin !== row.to_value)
      .map(row => ({
        ...{ entityRef: row.entity_ref, kind: row.kind },
        ...{ subject: row.subject, title: row.title, at: row.at },
        from: row.begin ?? undefined,
        to: row.to_value ?? undefined,
        first: { at: row.first_at, to: row.first_to ?? undefined },
        reason: row.reason ?? undefined,
      }));
  }

  /** Facts of some sources that have another value at the end than at the beginning. */
  async facts(
    refs: string[],
    sources: string[],
    { from, to }: Period,
  ): Promise<NetFactChange[]> {
    const lastOf = (bounds: (query: Knex.QueryBuilder) => void) =>
      this.#knex<FactChangeRow>('fact_changes').whereIn(
        'id',
        this.#knex('fact_changes')
          .whereIn('entity_ref', refs)
          .whereIn('source', sources)
          .modify(bounds)
          .groupBy('entity_ref', 'source', 'name')
          .max('id'),
      );
    const [before, after]: FactChangeRow[][] = await Promise.all([
      lastOf(query => query.where('recorded_at', '<=', from)),
      lastOf(query =>
        query.where('recorded_at', '>', from).where('recorded_at', '<=', to),
      ),
    ]);
    const key = (row: FactChangeRow) =>
      JSON.stringify([row.entity_ref, row.source, row.name]);
    const known = new Map(before.map(row => [key(row), row.value]));
    return after.flatMap(row => {
      const value = known.get(key(row)) ?? null;
      return value === null || row.value === null || value === row.value
        ? []
        : [
            {
              entityRef: row.entity_ref,
              fact: `${row.source}.${row.name}`,
              ...{ from: value, to: row.value, at: row.recorded_at },
            },
          ];
    });
  }

  /** Waivers that were asked for, decided or ended in a period. */
  waivers(refs: string[], period: Period): Promise<WaiverRow[]> {
    return this.#waiversIn(period)
      .whereIn('entity_ref', refs)
      .orderBy('number');
  }

  #changesIn({ from, to }: Period) {
    return this.#knex<AssessmentChangeRow>('assessment_changes')
      .whereIn('kind', KINDS)
      .where('at', '>', from)
      .where('at', '<=', to);
  }

  #waiversIn({ from, to }: Period) {
    return this.#knex<WaiverRow>('waivers').where(query => {
      for (const column of ['requested_at', 'decided_at', 'expires_at']) {
        query.orWhere(one =>
          one.where(column, '>', from).where(column, '<=', to),
        );
      }
    });
  }
}
