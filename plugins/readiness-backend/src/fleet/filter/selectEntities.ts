import { Knex } from 'knex';
import { isPostgres, listed } from '../../database/dialect';
import {
  FleetFilterQuery,
  NONE,
  VALUE_COLUMNS,
  ValueField,
} from './FleetFilter';
import { SeenEntities } from './SeenEntities';

/** Where a group may stand that an entity belongs to, near or far. */
const HELD_BY = ['owner', 'parent-group', 'business-unit'] as const;

/** Which entities an answer is about: those asked for that the caller may see. @internal */
export interface FleetScope {
  filter: FleetFilterQuery;
  seen: SeenEntities;
  /** Only these groups, `none` for those without a value. */
  among?: { column: string; groups: string[] };
}

/**
 * The rows of the entities in scope, as `e`, with nothing selected yet. Every answer about the fleet is made
 * from this query or joins it, so that nothing of a hidden entity is in any.
 * @internal
 */
export function selectEntities(
  knex: Knex,
  { filter, seen, among }: FleetScope,
): Knex.QueryBuilder {
  const query = knex('fleet_entities as e');
  whereSeen(knex, query, seen);
  for (const [field, values] of Object.entries(filter.values)) {
    if (values) {
      whereValue(query, `e.${VALUE_COLUMNS[field as ValueField]}`, values);
    }
  }
  if (filter.groups.length > 0) {
    query.where(inner => {
      for (const field of HELD_BY) {
        inner.orWhereIn(`e.${VALUE_COLUMNS[field]}`, filter.groups);
      }
    });
  }
  if (among) {
    whereValue(query, `e.${among.column}`, among.groups);
  }
  whereTagged(knex, query, filter.tags);
  whereStatus(knex, query, {
    table: 'fleet_gates',
    column: 'gate',
    wanted: filter.gates.map(({ gate, status }) => ({ name: gate, status })),
  });
  whereStatus(knex, query, {
    table: 'check_results',
    column: 'check_name',
    wanted: filter.checks.map(({ check, status }) => ({ name: check, status })),
  });
  for (const { scorecard, section } of filter.sections) {
    query.whereIn(
      'e.entity_ref',
      knex('fleet_sections').where({ scorecard, section }).select('entity_ref'),
    );
  }
  whereNumbers(query, filter);
  if (filter.refs.length > 0) {
    query.whereIn('e.entity_ref', filter.refs);
  }
  for (const word of filter.words) {
    const pattern = `%${escapeLike(word.toLocaleLowerCase('en-US'))}%`;
    query.whereRaw(
      `(e.title_sort like ? escape '!' or e.entity_ref like ? escape '!')`,
      [pattern, pattern],
    );
  }
  return query;
}

function whereSeen(
  knex: Knex,
  query: Knex.QueryBuilder,
  seen: SeenEntities,
): void {
  if (seen === 'all') {
    return;
  }
  if ('only' in seen) {
    query.whereRaw('e.entity_ref in (?)', [listed(knex, seen.only)]);
  } else if (seen.except.length > 0 && isPostgres(knex)) {
    // An anti-join may spill to disk; `not in` over more than fits the memory would scan the list per row.
    query.whereRaw(
      'not exists (select 1 from (?) as hidden where hidden.value = e.entity_ref)',
      [listed(knex, seen.except)],
    );
  } else if (seen.except.length > 0) {
    query.whereRaw('e.entity_ref not in (?)', [listed(knex, seen.except)]);
  }
}

function whereValue(
  query: Knex.QueryBuilder,
  column: string,
  values: string[],
): void {
  const given = values.filter(value => value !== NONE);
  query.where(inner => {
    inner.whereIn(column, given);
    if (given.length < values.length) {
      inner.orWhereNull(column).orWhere(column, NONE);
    }
  });
}

function whereTagged(
  knex: Knex,
  query: Knex.QueryBuilder,
  tags: string[],
): void {
  if (tags.length === 0) {
    return;
  }
  const given = tags.filter(tag => tag !== NONE);
  const tagged = () =>
    knex('fleet_labels').where('label', 'tag').select('entity_ref');
  query.where(inner => {
    inner.whereIn('e.entity_ref', tagged().whereIn('value', given));
    if (given.length < tags.length) {
      inner.orWhereNotIn('e.entity_ref', tagged());
    }
  });
}

function whereStatus(
  knex: Knex,
  query: Knex.QueryBuilder,
  options: {
    table: string;
    column: string;
    wanted: { name: string; status: string }[];
  },
): void {
  const { table, column, wanted } = options;
  const having = (where: Record<string, string>) =>
    knex(table).where(where).select('entity_ref');
  for (const name of new Set(wanted.map(one => one.name))) {
    query.where(inner => {
      for (const { status } of wanted.filter(one => one.name === name)) {
        if (status === NONE) {
          inner.orWhereNotIn('e.entity_ref', having({ [column]: name }));
        } else {
          inner.orWhereIn('e.entity_ref', having({ [column]: name, status }));
        }
      }
    });
  }
}

function whereNumbers(
  query: Knex.QueryBuilder,
  filter: FleetFilterQuery,
): void {
  const { minScore, maxScore, hasWaivers, stale, changedSince } = filter;
  if (minScore !== undefined) {
    query.where('e.score', '>=', minScore);
  }
  if (maxScore !== undefined) {
    query.where('e.score', '<=', maxScore);
  }
  if (hasWaivers) {
    query.where('e.open_waivers', '>', 0);
  }
  if (stale) {
    query.where('e.stale', 1);
  }
  if (changedSince !== undefined) {
    query.where('e.changed_at', '>=', changedSince);
  }
}

function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, character => `!${character}`);
}
