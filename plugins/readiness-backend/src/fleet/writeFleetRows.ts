import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { insertRows } from '../database/insertRows';
import { toOpenReviewRows } from '../governance/reviews/OpenReviews';
import { markChanged } from './columns/fleetChanges';
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

/** The tables with several rows per entity, and what names a row besides the entity. */
const TABLES = [
  { table: 'fleet_gates', key: ['gate'], rowsOf: toFleetGateRows },
  {
    table: 'fleet_sections',
    key: ['scorecard', 'section'],
    rowsOf: toFleetSectionRows,
  },
  { table: 'fleet_levels', key: ['scorecard'], rowsOf: toFleetLevelRows },
  { table: 'fleet_labels', key: ['label', 'value'], rowsOf: toFleetLabelRows },
  {
    table: 'fleet_dimensions',
    key: ['dimension'],
    rowsOf: toFleetDimensionRows,
  },
  {
    table: 'fleet_missing_sources',
    key: ['source'],
    rowsOf: toFleetMissingSourceRows,
  },
  { table: 'open_reviews', key: ['gate'], rowsOf: toOpenReviewRows },
] as const;

type Row = Record<string, string | number | null> & { entity_ref: string };

/**
 * Writes the rows of entities whose assessment or place in the catalog changed, in the transaction that stores
 * the assessment; of the parts only those that differ from what is there.
 * @internal
 */
export async function writeFleetRows(
  tx: Knex.Transaction,
  records: FleetRecord[],
  takeTurns: () => Promise<void>,
): Promise<void> {
  const entities = records.map(toFleetEntityRow);
  if (entities.length > 0) {
    const { known_since: _kept, entity_ref: _key, ...columns } = entities[0];
    await insertRows(tx, 'fleet_entities', entities, {
      key: ['entity_ref'],
      merge: Object.keys(columns) as (keyof typeof columns)[],
    });
  }
  await takeTurns();
  for (const { table, key, rowsOf } of TABLES) {
    for (const chunk of chunked(records)) {
      const refs = chunk.map(({ after }) => after.entityRef);
      const wanted: Row[] = chunk
        .flatMap<object>(rowsOf)
        .map(row => row as Row);
      await replaceRows(tx, { table, key, refs, wanted });
      await takeTurns();
    }
  }
  await markChanged(
    tx,
    records.map(({ after }) => after.entityRef),
  );
}

/** Removes the rows of entities that are assessed no more. @internal */
export async function removeFleetRows(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  const tables = [
    'fleet_entities',
    'score_days',
    ...TABLES.map(one => one.table),
  ];
  for (const table of tables) {
    await knex(table).whereIn('entity_ref', entityRefs).delete();
  }
  await markChanged(knex, entityRefs);
}

async function replaceRows(
  tx: Knex.Transaction,
  options: {
    table: string;
    key: readonly string[];
    refs: string[];
    wanted: Row[];
  },
): Promise<void> {
  const { table, refs, wanted } = options;
  const key = ['entity_ref', ...options.key];
  const nameOf = (row: Row) => JSON.stringify(key.map(column => row[column]));
  const there: Row[] = await tx(table).whereIn('entity_ref', refs);
  const known = new Map(there.map(row => [nameOf(row), row]));
  const different = wanted.filter(row => {
    const old = known.get(nameOf(row));
    return !old || Object.keys(row).some(column => old[column] !== row[column]);
  });
  await insertRows(tx, table, different, { key });
  const names = new Set(wanted.map(nameOf));
  const gone = there.filter(row => !names.has(nameOf(row)));
  for (const rows of chunked(gone)) {
    await tx(table)
      .whereIn(
        key,
        rows.map(row => key.map(column => row[column] as string)),
      )
      .delete();
  }
}
