import { ValueField } from '../filter/FleetFilter';
import { FleetColumns } from './FleetColumns';

/** Slots by what their entities have in common. @internal */
export interface SlotGroups {
  slots: Int32Array;
  /** By position in `slots`: the number of the group. */
  groupOf: Int32Array;
  /** By number: what names a group, the values that its entities have in common as JSON. */
  keys: string[];
}

/** @internal */
export function groupSlots(
  columns: FleetColumns,
  slots: Int32Array,
  fields: ValueField[],
): SlotGroups {
  let groupOf = new Int32Array(slots.length);
  let groups: (string | null)[][] = slots.length > 0 ? [[]] : [];
  for (const field of fields) {
    const dictionary = columns.dictionaries[field];
    const { values } = columns.values[field];
    const numbers = new Int32Array(groups.length * dictionary.size).fill(-1);
    const split: (string | null)[][] = [];
    const splitOf = new Int32Array(slots.length);
    for (let at = 0; at < slots.length; at++) {
      const code = values[slots[at]];
      const place = groupOf[at] * dictionary.size + code;
      if (numbers[place] < 0) {
        numbers[place] = split.length;
        split.push([...groups[groupOf[at]], dictionary.text(code)]);
      }
      splitOf[at] = numbers[place];
    }
    groups = split;
    groupOf = splitOf;
  }
  return { slots, groupOf, keys: groups.map(values => JSON.stringify(values)) };
}
