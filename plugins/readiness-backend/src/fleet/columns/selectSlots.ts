import { FleetFilterQuery, NONE, ValueField } from '../filter/FleetFilter';
import { SeenEntities } from '../filter/SeenEntities';
import { FleetColumns } from './FleetColumns';
import { seenSlots } from './seenSlots';
import { StatusColumns } from './StatusColumns';

/** Which entities an answer is about: those asked for that the caller may see. @internal */
export interface FleetScope {
  filter: FleetFilterQuery;
  seen: SeenEntities;
  /** Only these groups, `none` for those without a value. */
  among?: { field: ValueField; groups: string[] };
}

/** Where a group may stand that an entity belongs to, near or far. */
const HELD_BY = ['owner', 'parent-group', 'business-unit'] as const;

type Holds = (slot: number) => boolean;

/**
 * The slots of the entities in scope. Every answer about the fleet is made from these, so that nothing of a hidden
 * entity is in any.
 * @internal
 */
export function selectSlots(
  columns: FleetColumns,
  { filter, seen, among }: FleetScope,
): Int32Array {
  let slots = seenSlots(columns, seen);
  const conditions = [
    ...valueConditions(columns, filter),
    ...(among ? [hasValue(columns, among.field, among.groups)] : []),
    ...listConditions(columns, filter),
    ...numberConditions(columns, filter),
    ...textConditions(columns, filter),
  ];
  for (const holds of conditions) {
    slots = slots.filter(holds);
  }
  return slots;
}

function valueConditions(
  columns: FleetColumns,
  { values }: FleetFilterQuery,
): Holds[] {
  return Object.entries(values).flatMap(([field, wanted]) =>
    wanted ? [hasValue(columns, field as ValueField, wanted)] : [],
  );
}

function hasValue(
  columns: FleetColumns,
  field: ValueField,
  wanted: string[],
): Holds {
  const dictionary = columns.dictionaries[field];
  const codes = new Set(wanted.map(value => dictionary.find(value)));
  if (wanted.includes(NONE)) {
    codes.add(0);
  }
  const { values } = columns.values[field];
  return slot => codes.has(values[slot]);
}

function listConditions(
  columns: FleetColumns,
  { tags, groups, gates, checks, sections }: FleetFilterQuery,
): Holds[] {
  const conditions: Holds[] = [];
  if (groups.length > 0) {
    const held = HELD_BY.map(field => hasValue(columns, field, groups));
    conditions.push(slot => held.some(holds => holds(slot)));
  }
  if (tags.length > 0) {
    conditions.push(hasTag(columns, tags));
  }
  for (const { scorecard, section } of sections) {
    const share = columns.sections.get(`${scorecard}/${section}`)?.values;
    conditions.push(share ? slot => !Number.isNaN(share[slot]) : () => false);
  }
  return [
    ...conditions,
    ...haveStatus(
      columns.gates,
      gates.map(({ gate, status }) => ({ name: gate, status })),
    ),
    ...haveStatus(
      columns.checks,
      checks.map(({ check, status }) => ({ name: check, status })),
    ),
  ];
}

function hasTag({ tags }: FleetColumns, wanted: string[]): Holds {
  const fits = tags.sets.map(
    set =>
      set.some(tag => wanted.includes(tag)) ||
      (set.length === 0 && wanted.includes(NONE)),
  );
  const { values } = tags.column;
  return slot => fits[values[slot]];
}

/** Of each that is named, one of its statuses. */
function haveStatus(
  columns: StatusColumns,
  wanted: { name: string; status: string }[],
): Holds[] {
  return [...new Set(wanted.map(({ name }) => name))].map((name): Holds => {
    const codes = new Set(
      wanted
        .filter(one => one.name === name)
        .map(({ status }) =>
          status === NONE ? 0 : columns.statuses.find(status),
        ),
    );
    const values = columns.get(name)?.status.values;
    return values ? slot => codes.has(values[slot]) : () => codes.has(0);
  });
}

function numberConditions(
  columns: FleetColumns,
  filter: FleetFilterQuery,
): Holds[] {
  const { minScore, maxScore, hasWaivers, stale, changedSince } = filter;
  const conditions: Holds[] = [];
  const score = columns.score.values;
  if (minScore !== undefined) {
    conditions.push(slot => score[slot] >= minScore);
  }
  if (maxScore !== undefined) {
    conditions.push(slot => score[slot] <= maxScore);
  }
  if (hasWaivers) {
    const waivers = columns.openWaivers.values;
    conditions.push(slot => waivers[slot] > 0);
  }
  if (stale) {
    const flags = columns.stale.values;
    conditions.push(slot => flags[slot] === 1);
  }
  if (changedSince !== undefined) {
    const since = Date.parse(changedSince);
    const changed = columns.changedAt.values;
    conditions.push(slot => changed[slot] >= since);
  }
  return conditions;
}

function textConditions(
  columns: FleetColumns,
  { refs, words }: FleetFilterQuery,
): Holds[] {
  const conditions: Holds[] = [];
  if (refs.length > 0) {
    const wanted = new Set(refs.map(ref => columns.slotOf(ref)));
    conditions.push(slot => wanted.has(slot));
  }
  for (const word of words) {
    const text = word.toLocaleLowerCase('en-US');
    conditions.push(
      slot =>
        columns.sortTitles[slot].includes(text) ||
        Boolean(columns.refs[slot]?.includes(text)),
    );
  }
  return conditions;
}
