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
 * its own values are alternatives, and one wants to see what choosing another would bring.
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

async function readField(
  {
    knex,
    filter,
    seen,
  }: { knex: Knex; filter: FleetFilterQuery; seen: SeenEntities },
  field: string,
): Promise<FacetRow[]> {
  const others = without(filter, field);
  const all = seen === 'all' && isEverything(others);
  const scoped = selectEntities(knex, { filter: others, seen });
  // There are rows of assessed entities only: over all of them, joining each changes nothing.
  const rowsOf = (table: string, name: string) =>
    all
      ? knex(`${table} as ${name}`)
      : scoped.join(
          `${table} as ${name}`,
          `${name}.entity_ref`,
          'e.entity_ref',
        );
  const counted = (query: Knex.QueryBuilder) =>
    query.count({ entities: '*' }).limit(MAX_VALUES);
  switch (field) {
    case 'tag':
      return counted(rowsOf('fleet_labels', 'l'))
        .where('l.label', 'tag')
        .groupBy('l.value')
        .select({ value: 'l.value' })
        .orderByRaw('count(*) desc, l.value');
    case 'gate':
      return counted(rowsOf('fleet_gates', 'g'))
        .groupBy('g.gate', 'g.status')
        .select({ value: knex.raw(`g.gate || ':' || g.status`) })
        .orderBy(['g.gate', 'g.status']);
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

function without(filter: FleetFilterQuery, field: string): FleetFilterQuery {
  return {
    ...filter,
    values: { ...filter.values, [field]: undefined },
    tags: field === 'tag' ? [] : filter.tags,
    gates: field === 'gate' ? [] : filter.gates,
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
