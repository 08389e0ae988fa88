import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { insertRows } from '../database/insertRows';
import { markChanged } from './columns/fleetChanges';
import { FleetRecord } from './fleetRows';
import { FLEET_PARTS, FleetPart, fleetRowsOf } from './fleetRowsOf';

/** What names a row besides the entity. */
const KEYS: Record<FleetPart, readonly string[]> = {
  fleet_gates: ['gate'],
  fleet_sections: ['scorecard', 'section'],
  fleet_levels: ['scorecard'],
  fleet_labels: ['label', 'value'],
  fleet_dimensions: ['dimension'],
  fleet_missing_sources: ['source'],
  open_reviews: ['gate'],
};

type Row = Record<string, string | number | null> & { entity_ref: string };

/**
 * Writes the rows of entities whose assessment or place in the catalog changed, in the transaction that stores
 * the assessment; of the parts only those that differ from what is there.
 * @returns the number of the change
 * @internal
 */
export async function writeFleetRows(
  tx: Knex.Transaction,
  records: FleetRecord[],
  takeTurns: () => Promise<void>,
): Promise<number> {
  const entities = records.map(record => fleetRowsOf(record).entity);
  if (entities.length > 0) {
    const { known_since: _kept, entity_ref: _key, ...columns } = entities[0];
    await insertRows(tx, 'fleet_entities', entities, {
      key: ['entity_ref'],
      merge: Object.keys(columns) as (keyof typeof columns)[],
    });
  }
  await takeTurns();
  for (const table of FLEET_PARTS) {
    const different = records.filter(
      record =>
        record.before?.assessment.fleet?.[table] !==
        fleetRowsOf(record).prints[table],
    );
    for (const chunk of chunked(different)) {
      const refs = chunk.map(({ after }) => after.entityRef);
      const wanted: Row[] = chunk
        .flatMap<object>(record => fleetRowsOf(record).parts[table])
        .map(row => row as Row);
      await replaceRows(tx, { table, key: KEYS[table], refs, wanted });
      await takeTurns();
    }
  }
  return markChanged(
    tx,
    records.map(({ after }) => after.entityRef),
  );
}

/** Removes the rows of entities that are assessed no more. @internal */
export async function removeFleetRows(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  const tables = ['fleet_entities', 'score_days', ...FLEET_PARTS];
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
