import { sha256 } from '../hash';
import { toOpenReviewRows } from '../governance/reviews/OpenReviews';
import {
  FleetRecord,
  toFleetDimensionRows,
  toFleetEntityRow,
  toFleetGateRows,
  toFleetLabelRows,
  toFleetLevelRows,
  toFleetMissingSourceRows,
  toFleetSectionRows,
} from './fleetRows';

/** How the rows of an entity in a table are made. */
const ROWS_IN = {
  fleet_gates: toFleetGateRows,
  fleet_sections: toFleetSectionRows,
  fleet_levels: toFleetLevelRows,
  fleet_labels: toFleetLabelRows,
  fleet_dimensions: toFleetDimensionRows,
  fleet_missing_sources: toFleetMissingSourceRows,
  open_reviews: toOpenReviewRows,
};

/** A table with several rows per entity. @internal */
export type FleetPart = keyof typeof ROWS_IN;

/** @internal */
export const FLEET_PARTS = Object.keys(ROWS_IN) as FleetPart[];

/**
 * Stands for the rows of each part: what has the same needs neither be read nor written. So a migration that takes rows
 * away must take the prints out of the standings, too.
 * @internal
 */
export type FleetPrints = Partial<Record<FleetPart, string>>;

/** All rows of an entity. @internal */
export interface FleetRows {
  entity: ReturnType<typeof toFleetEntityRow>;
  parts: { [Part in FleetPart]: ReturnType<(typeof ROWS_IN)[Part]> };
  prints: FleetPrints;
}

/** Enough that two contents of a part have the same only if they are the same. */
const PRINT_LENGTH = 22;

const known = new WeakMap<FleetRecord, FleetRows>();

/** The rows of an entity; made once for each record. @internal */
export function fleetRowsOf(record: FleetRecord): FleetRows {
  let rows = known.get(record);
  if (!rows) {
    rows = toFleetRows(record);
    known.set(record, rows);
  }
  return rows;
}

function toFleetRows(record: FleetRecord): FleetRows {
  const parts = Object.fromEntries(
    FLEET_PARTS.map(part => [part, ROWS_IN[part](record)]),
  ) as FleetRows['parts'];
  const prints: FleetPrints = {};
  for (const part of FLEET_PARTS) {
    const text = JSON.stringify(parts[part]);
    prints[part] =
      text.length > PRINT_LENGTH ? sha256(text).slice(0, PRINT_LENGTH) : text;
  }
  return { entity: toFleetEntityRow(record), parts, prints };
}
