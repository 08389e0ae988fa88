import { InputError } from '@backstage/errors';
import { FleetFacets } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { countGates } from '../compare/groupSums';
import { FleetColumns } from '../columns/FleetColumns';
import { groupSlots } from '../columns/groupSlots';
import { selectSlots } from '../columns/selectSlots';
import {
  FleetFilterQuery,
  NONE,
  VALUE_COLUMNS,
  ValueField,
} from '../filter/FleetFilter';
import { SeenEntities } from '../filter/SeenEntities';
import { gateTitles, titleOfValue } from '../groups';

/** Fields whose values are offered, besides those that hold one value. */
const MORE_FIELDS = ['tag', 'gate'];

/** @internal */
export const FACET_FIELDS = [...Object.keys(VALUE_COLUMNS), ...MORE_FIELDS];

/** More values of one field than anybody looks through. */
const MAX_VALUES = 500;

interface FacetRow {
  value: string | null;
  title?: string | null;
  entities: number;
}

interface FacetOptions {
  columns: FleetColumns;
  filter: FleetFilterQuery;
  seen: SeenEntities;
  fields?: string[];
  policy?: CompiledPolicy;
}

/**
 * The values of fields and how many entities have each. A field is counted under the filters of the other fields:
 * its own values are alternatives, and one wants to see what choosing another would bring. So is each gate counted
 * under the other gates.
 * @throws InputError naming a field that there is not.
 * @internal
 */
export function readFacets(options: FacetOptions): FleetFacets {
  const { fields = FACET_FIELDS, policy, columns, seen } = options;
  const unknown = fields.find(field => !FACET_FIELDS.includes(field));
  if (unknown !== undefined) {
    throw new InputError(
      `Parameter fields: there is no '${unknown}'; there are ${FACET_FIELDS.join(
        ', ',
      )}`,
    );
  }
  const titles = gateTitles(policy);
  const select = (filter: FleetFilterQuery) =>
    selectSlots(columns, { filter, seen });
  const all = select(options.filter);
  return Object.fromEntries(
    fields.map(field => {
      const others = without(options.filter, field);
      const slots = others === options.filter ? all : select(others);
      return [
        field,
        (field === 'gate'
          ? countStatuses(options, all)
          : readField(columns, slots, field)
        )
          .slice(0, MAX_VALUES)
          .map(row => {
            const value = row.value ?? NONE;
            return {
              value,
              title: row.title ?? titleOf(field, value, { titles, policy }),
              entities: row.entities,
            };
          }),
      ];
    }),
  );
}

function readField(
  columns: FleetColumns,
  slots: Int32Array,
  field: string,
): FacetRow[] {
  switch (field) {
    case 'tag':
      return countTags(columns, slots).sort(byCount);
    case 'level':
      return countLevels(columns, slots);
    default:
      return countValues(columns, slots, field as ValueField).sort(byCount);
  }
}

function countValues(
  columns: FleetColumns,
  slots: Int32Array,
  field: ValueField,
): FacetRow[] {
  const dictionary = columns.dictionaries[field];
  const { values } = columns.values[field];
  const counts = new Int32Array(dictionary.size);
  for (const slot of slots) {
    counts[values[slot]]++;
  }
  return Array.from(counts, (entities, code) => ({
    value: dictionary.text(code),
    entities,
  })).filter(({ entities }) => entities > 0);
}

/** Lowest rank first; a name has the title and rank that rank it highest. */
function countLevels(columns: FleetColumns, slots: Int32Array): FacetRow[] {
  const { level } = columns.dictionaries;
  const { values } = columns.values.level;
  const rank = columns.levelRank.values;
  const highest = new Int32Array(level.size).fill(-1);
  const titles: (string | null)[] = [];
  for (const slot of slots) {
    const code = values[slot];
    if (rank[slot] > highest[code] || titles[code] === undefined) {
      highest[code] = rank[slot];
      titles[code] = columns.levelTitles.text(columns.levelTitle.values[slot]);
    }
  }
  const rankOf = ({ value }: FacetRow) =>
    highest[value === null ? 0 : level.find(value)];
  return countValues(columns, slots, 'level')
    .map(row => ({
      ...row,
      title: titles[row.value === null ? 0 : level.find(row.value)],
    }))
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) || compareText(a.value ?? '', b.value ?? ''),
    );
}

/** What choosing a status of a gate would leave: besides those of the gate itself, and of every other. */
function countStatuses(
  { columns, filter, seen }: FacetOptions,
  all: Int32Array,
): FacetRow[] {
  const chosen = new Set(filter.gates.map(({ gate }) => gate));
  const count = (slots: Int32Array) =>
    countGates(columns, groupSlots(columns, slots, []));
  const ofChosen = [...chosen].flatMap(gate => {
    const gates = filter.gates.filter(one => one.gate !== gate);
    const slots = selectSlots(columns, { filter: { ...filter, gates }, seen });
    return count(slots).filter(row => row.gate === gate);
  });
  return [...count(all).filter(row => !chosen.has(row.gate)), ...ofChosen]
    .map(({ gate, status, entities }) => ({
      value: `${gate}:${status}`,
      entities,
    }))
    .sort((a, b) => compareText(a.value, b.value));
}

function countTags({ tags }: FleetColumns, slots: Int32Array): FacetRow[] {
  const { values } = tags.column;
  const ofSets = new Int32Array(tags.sets.length);
  for (const slot of slots) {
    ofSets[values[slot]]++;
  }
  const counts = new Map<string, number>();
  for (const [set, entities] of ofSets.entries()) {
    for (const tag of entities > 0 ? tags.sets[set] : []) {
      counts.set(tag, (counts.get(tag) ?? 0) + entities);
    }
  }
  return [...counts].map(([value, entities]) => ({ value, entities }));
}

/** Most entities first. */
function byCount(a: FacetRow, b: FacetRow): number {
  return b.entities - a.entities || compareText(a.value ?? '', b.value ?? '');
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** The filter without a field; the same where it has nothing of it. */
function without(filter: FleetFilterQuery, field: string): FleetFilterQuery {
  switch (field) {
    case 'tag':
      return filter.tags.length > 0 ? { ...filter, tags: [] } : filter;
    default:
      return filter.values[field as ValueField]
        ? { ...filter, values: { ...filter.values, [field]: undefined } }
        : filter;
  }
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
