import { TestDatabaseId } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { answersAt } from '../../__testUtils__/fleetAnswers';
import {
  FleetTables,
  insertFleet,
  randomFleet,
  withoutEntities,
} from '../../__testUtils__/randomFleet';
import { removeFleetRows } from '../writeFleetRows';
import { markChanged } from './fleetChanges';
import { FleetModel } from './FleetModel';
import { readEntityRecords } from './readEntityRecords';

jest.setTimeout(180_000);

const NOW = new Date('2026-06-15T12:00:00.000Z');
const ENTITIES = 12;
/** The same entities with other values, as assessments at other times would leave them. */
const FLEETS = [1, 2, 3].map(seed =>
  randomFleet({ seed, entities: ENTITIES, checks: 4, now: NOW }),
);

function refOf(number: number): string {
  return `component:default/entity-${number}`;
}

function onlyEntity(fleet: FleetTables, number: number): FleetTables {
  const others = fleet.fleet_entities
    .map(row => row.entity_ref)
    .filter(ref => ref !== refOf(number));
  return withoutEntities(fleet, new Set(others));
}

async function remove(knex: Knex, number: number): Promise<void> {
  const refs = [refOf(number)];
  for (const table of ['assessments', 'assessment_details', 'check_results']) {
    await knex(table).whereIn('entity_ref', refs).delete();
  }
  await removeFleetRows(knex, refs);
}

/** What the transaction of an assessment does; says what it wrote, and the number of the change. */
async function write(knex: Knex, fleet: number, number: number) {
  await remove(knex, number);
  await insertFleet(knex, onlyEntity(FLEETS[fleet], number));
  const changedIn = await markChanged(knex, [refOf(number)]);
  const records = await readEntityRecords(knex, [refOf(number)]);
  return { changedIn, records: records.map(({ days: _, ...rest }) => rest) };
}

/** Everything that can be asked, as one value. */
async function everything(knex: Knex, model: FleetModel): Promise<unknown> {
  const one = answersAt(NOW)(knex, [], 'all', model);
  return [
    await one.summary('owner'),
    await one.summary('owner', { show: 'gates', likeWithLike: true }),
    await one.summary('type', { show: 'levels' }),
    await one.summary('type', { show: 'dimensions' }),
    await one.trends(),
    await one.checks(),
    await one.gates(),
    await one.facets(),
    await one.page({ sort: '-change', limit: 500 }),
  ];
}

describe('FleetModel', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('on %p', (id: TestDatabaseId) => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('write' as const),
        fleet: fc.nat({ max: FLEETS.length - 1 }),
        number: fc.nat({ max: ENTITIES - 1 }),
        isTold: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('remove' as const),
        number: fc.nat({ max: ENTITIES - 1 }),
      }),
      fc.record({ kind: fc.constant('ask' as const) }),
    );

    it('is after any changes what it would be if it were read anew', async () => {
      const knex = await databases.init(id);
      await insertFleet(knex, FLEETS[0]);
      const model = new FleetModel({ knex });
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 12 }),
          async steps => {
            for (const one of steps) {
              if (one.kind === 'write') {
                const { changedIn, records } = await knex.transaction(tx =>
                  write(tx, one.fleet, one.number),
                );
                if (one.isTold) {
                  model.wrote(changedIn, records);
                }
              } else if (one.kind === 'remove') {
                await knex.transaction(tx => remove(tx, one.number));
              } else {
                await model.read(() => {});
              }
            }
            const fresh = new FleetModel({ knex });
            expect(await everything(knex, model)).toEqual(
              await everything(knex, fresh),
            );
          },
        ),
        { numRuns: 25 },
      );
    });

    it('reads of what was written here the days of scores only', async () => {
      const knex = await databases.init(id);
      await insertFleet(knex, FLEETS[0]);
      const model = new FleetModel({ knex });
      const scoreOf = (number: number) =>
        model.read(
          columns => columns.score.values[columns.slotOf(refOf(number))],
        );
      await scoreOf(0);
      const told = await write(knex, 1, 5);
      model.wrote(told.changedIn, told.records);
      const read: string[] = [];
      knex.on('query', ({ sql }) => read.push(sql));
      await expect(scoreOf(5)).resolves.toBe(FLEETS[1].fleet_entities[5].score);
      const from = (table: string) => read.filter(sql => sql.includes(table));
      expect(from('score_days')).toHaveLength(1);
      expect(from('check_results')).toEqual([]);
      // What somebody else made of it afterwards is read.
      const late = await write(knex, 2, 5);
      const over = await write(knex, 0, 5);
      expect(over.changedIn).not.toBe(late.changedIn);
      model.wrote(late.changedIn, late.records);
      await expect(scoreOf(5)).resolves.toBe(FLEETS[0].fleet_entities[5].score);
    });

    it('has in each answer what another replica committed before', async () => {
      const knex = await databases.init(id);
      await insertFleet(knex, FLEETS[0]);
      const [here, there] = [
        new FleetModel({ knex }),
        new FleetModel({ knex }),
      ];
      for (const model of [here, there]) {
        await expect(model.read(columns => columns.size)).resolves.toBe(
          ENTITIES,
        );
      }
      await remove(knex, 3);
      for (const model of [here, there]) {
        await expect(
          model.read(columns => columns.slotOf(refOf(3))),
        ).resolves.toBe(-1);
      }
      await write(knex, 1, 3);
      const answers = await Promise.all(
        [here, there, here, there].map(model =>
          model.read(columns => columns.titles[columns.slotOf(refOf(3))]),
        ),
      );
      expect(new Set(answers)).toEqual(
        new Set([FLEETS[1].fleet_entities[3].title]),
      );
    });

    it('says that the database cannot be read, and reads it as soon as it can', async () => {
      const knex = await databases.init(id);
      await insertFleet(knex, FLEETS[0]);
      const model = new FleetModel({ knex });
      await knex.schema.renameTable('fleet_gates', 'elsewhere');
      await expect(model.read(columns => columns.size)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('fleet could not be read'),
      });
      await knex.schema.renameTable('elsewhere', 'fleet_gates');
      await expect(model.read(columns => columns.size)).resolves.toBe(ENTITIES);
    });
  });

  // SQLite has one transaction at a time.
  const concurrent = databases.ids
    .flat()
    .filter(id => id.startsWith('POSTGRES')) as TestDatabaseId[];
  concurrent.forEach(id =>
    it(`misses nothing of a transaction that others overtake, on ${id}`, async () => {
      const knex = await databases.init(id);
      await insertFleet(knex, FLEETS[0]);
      const model = new FleetModel({ knex });
      const scoreOf = (number: number) =>
        model.read(
          columns => columns.score.values[columns.slotOf(refOf(number))],
        );
      const [before, after] = [0, 1].map(
        fleet => FLEETS[fleet].fleet_entities[5].score,
      );
      expect(before).not.toEqual(after);
      await expect(scoreOf(5)).resolves.toBe(before);
      const slow = await knex.transaction();
      await write(slow, 1, 5);
      for (const number of [6, 7]) {
        await knex.transaction(tx => write(tx, 1, number));
        await expect(scoreOf(5)).resolves.toBe(before);
        await expect(scoreOf(number)).resolves.toBe(
          FLEETS[1].fleet_entities[number].score,
        );
      }
      await slow.commit();
      await expect(scoreOf(5)).resolves.toBe(after);
    }),
  );
});
