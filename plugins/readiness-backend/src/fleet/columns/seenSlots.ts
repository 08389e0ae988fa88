import { SeenEntities } from '../filter/SeenEntities';
import { FleetColumns } from './FleetColumns';

/** The slots that a list of refs means, as long as no entity comes or goes. */
interface ListedSlots {
  columns: FleetColumns;
  generation: number;
  slots: Int32Array;
}

/** What a caller may see is one list for many questions. */
const LISTED = new WeakMap<string[], ListedSlots>();

/** The slots of the entities that somebody may see. @internal */
export function seenSlots(
  columns: FleetColumns,
  seen: SeenEntities,
): Int32Array {
  if (seen === 'all') {
    return columns.slots();
  }
  if ('only' in seen) {
    return listedSlots(columns, seen.only);
  }
  if (seen.except.length === 0) {
    return columns.slots();
  }
  const hidden = new Uint8Array(columns.refs.length);
  for (const slot of listedSlots(columns, seen.except)) {
    hidden[slot] = 1;
  }
  return columns.slots().filter(slot => hidden[slot] === 0);
}

function listedSlots(columns: FleetColumns, refs: string[]): Int32Array {
  const known = LISTED.get(refs);
  const { generation } = columns;
  if (known?.columns === columns && known.generation === generation) {
    return known.slots;
  }
  const slots = Int32Array.from(new Set(refs), ref =>
    columns.slotOf(ref),
  ).filter(slot => slot >= 0);
  LISTED.set(refs, { columns, generation, slots });
  return slots;
}
