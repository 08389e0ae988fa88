import { InputError } from '@backstage/errors';
import { FleetFacets } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import {
  FleetFilterQuery,
  isEverything,
  NONE,
  VALUE_COLUMNS,
  ValueField,
} from '../filter/FleetFilter';
import { SeenEntities } from '../filter/SeenEntities';
import { selectEntities } from '../filter/selectEntities';
import { gateTitles, titleOfValue } from '../groups';

/** Fields whose values are offered, besides those that hold one value. */
const MORE_FIELDS = ['tag', 'gate'];

/** @internal */
export const FACET_FIELDS = [...Object.keys(VALUE_COLUMNS), ...MORE_FIELDS];

/** More values of one field than anybody looks through. */
const MAX_VALUES = 500;

interface FacetRow {
  value: string | null;
  title?: string;
  entities: number;
}

/**
 * The values of fields and how many entities have each. A field is counted under the filters of the other fields:
 * its own values are alternatives, and one wants to see what choosing another would bring. So is each gate counted
 * under the other gates.
 * @throws InputError naming a field that there is not.
 * @internal
 */
export async function readFacets(options: {
  knex: Knex;
  filter: FleetFilterQuery;
  seen: SeenEntities;
  fields?: string[];
  policy?: CompiledPolicy;
}): Promise<FleetFacets> {
  const { fields = FACET_FIELDS, policy } = options;
  const unknown = fields.find(field => !FACET_FIELDS.includes(field));
  if (unknown !== undefined) {
    throw new InputError(
      `Parameter fields: there is no '${unknown}'; there are ${FACET_FIELDS.join(
        ', ',
      )}`,
    );
  }
  const titles = gateTitles(policy);
  const facets = await Promise.all(
    fields.map(async field => {
      const rows = await readField(options, field);
      return [
        field,
        rows.map(row => {
          const value = row.value ?? NONE;
          return {
            value,
            title: row.title ?? titleOf(field, value, { titles, policy }),
            entities: Number(row.entities),
          };
        }),
      ];
    }),
  );
  return Object.fromEntries(facets);
}

interface FacetScope {
  knex: Knex;
  filter: FleetFilterQuery;
  seen: SeenEntities;
}

async function readField(
  { knex, filter, seen }: FacetScope,
  field: string,
): Promise<FacetRow[]> {
  const others = without(filter, field);
  const scope = { knex, filter: others, seen };
  const scoped = selectEntities(knex, scope);
  const counted = (query: Knex.QueryBuilder) =>
    query.count({ entities: '*' }).limit(MAX_VALUES);
  switch (field) {
    case 'tag':
      return counted(rowsOf(scope, 'fleet_labels', 'l'))
        .where('l.label', 'tag')
        .groupBy('l.value')
        .select({ value: 'l.value' })
        .orderByRaw('count(*) desc, l.value');
    case 'gate':
      return readGates({ knex, filter, seen });
    case 'level':
      return counted(scoped)
        .groupBy('e.level_name')
        .select({ value: 'e.level_name' })
        .max({ title: 'e.level_title' })
        .orderByRaw('max(e.level_rank), e.level_name');
    default: {
      const column = `e.${VALUE_COLUMNS[field as ValueField]}`;
      return counted(scoped)
        .groupBy(column)
        .select({ value: column })
        .orderByRaw('count(*) desc, ??', [column]);
    }
  }
}

/** The rows of a table that entities in scope have. */
function rowsOf(
  { knex, filter, seen }: FacetScope,
  table: string,
  name: string,
): Knex.QueryBuilder {
  // There are rows of assessed entities only: over all of them, joining each changes nothing.
  return seen === 'all' && isEverything(filter)
    ? knex(`${table} as ${name}`)
    : selectEntities(knex, { filter, seen }).join(
        `${table} as ${name}`,
        `${name}.entity_ref`,
        'e.entity_ref',
      );
}

/** What choosing a status of a gate would leave: besides those of the gate itself, and of every other. */
async function readGates(scope: FacetScope): Promise<FacetRow[]> {
  const { knex, filter, seen } = scope;
  const chosen = [...new Set(filter.gates.map(({ gate }) => gate))];
  const count = (gates: FleetFilterQuery['gates']) => {
    const left = { knex, filter: { ...filter, gates }, seen };
    return rowsOf(left, 'fleet_gates', 'g')
      .count({ entities: '*' })
      .groupBy('g.gate', 'g.status')
      .select({ value: knex.raw(`g.gate || ':' || g.status`) })
      .limit(MAX_VALUES);
  };
  const answers: FacetRow[][] = await Promise.all([
    count(filter.gates).whereNotIn('g.gate', chosen),
    ...chosen.map(gate =>
      count(filter.gates.filter(one => one.gate !== gate)).where(
        'g.gate',
        gate,
      ),
    ),
  ]);
  return answers
    .flat()
    .sort((a, b) => String(a.value).localeCompare(String(b.value)));
}

function without(filter: FleetFilterQuery, field: string): FleetFilterQuery {
  return {
    ...filter,
    values: { ...filter.values, [field]: undefined },
    tags: field === 'tag' ? [] : filter.tags,
  };
}

function titleOf(
  field: string,
  value: string,
  words: { titles: Map<string, string>; policy?: CompiledPolicy },
): string {
  switch (field) {
    case 'tag':
      return value;
    case 'gate': {
      const split = value.lastIndexOf(':');
      const gate = value.slice(0, split);
      return `${words.titles.get(gate) ?? gate}: ${value.slice(split + 1)}`;
    }
    default:
      return titleOfValue(field as ValueField, value, words.policy);
  }
}
