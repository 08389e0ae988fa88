import { TestDatabaseId } from '@backstage/backend-test-utils';
import * as fc from 'fast-check';
import { createTestDatabases } from '../__testUtils__/databases';
import { insertRows } from './insertRows';

interface Row {
  name: string;
  at: string;
  amount: number | null;
  note?: string | null;
}

jest.setTimeout(60_000);

describe('insertRows', () => {
  const databases = createTestDatabases();

  async function setup(id: TestDatabaseId) {
    const knex = await databases.init(id);
    await knex.schema.createTable('things', table => {
      table.string('name', 255).notNullable();
      table.string('at', 30).notNullable();
      table.double('amount').nullable();
      table.text('note').nullable();
      table.primary(['name', 'at']);
    });
    const write = (rows: Row[], options = {}) =>
      insertRows<Row>(knex, 'things', rows, {
        key: ['name', 'at'],
        ...options,
      });
    const stored = (): Promise<Row[]> => knex('things').orderBy(['name', 'at']);
    return { knex, write, stored };
  }

  describe.each(databases.ids)('%p', id => {
    it('writes nothing, one and more rows than a statement takes', async () => {
      const { write, stored } = await setup(id);
      await write([]);
      expect(await stored()).toEqual([]);
      const rows = Array.from({ length: 25 }, (_, index) => ({
        name: `n${String(index).padStart(2, '0')}`,
        at: 'now',
        amount: index / 7,
        note: null,
      }));
      await write(rows, { rowsPerStatement: 10 });
      expect(await stored()).toEqual(rows);
    });

    it('updates what is there: all columns, some, or those that meet a condition', async () => {
      const { write, stored } = await setup(id);
      const row = { name: 'a', at: 'now', amount: 1, note: 'one' };
      await write([row]);
      await write([{ ...row, amount: 2, note: undefined }]);
      expect(await stored()).toEqual([{ ...row, amount: 2, note: null }]);
      await write([{ ...row, amount: 3, note: 'three' }], { merge: ['note'] });
      expect(await stored()).toEqual([{ ...row, amount: 2, note: 'three' }]);
      const written = await write(
        [
          { ...row, amount: 9 },
          { ...row, name: 'b', amount: 9 },
        ],
        { where: 'things.amount = excluded.amount - 1', returning: 'name' },
      );
      expect(written).toEqual(['b']);
      const [{ amount }] = await stored();
      expect(amount).toBe(2);
    });

    it('stores an object, and a list, as its JSON', async () => {
      const { knex, stored } = await setup(id);
      const values = [
        { a: 1.25, b: ['"\\', null, true], c: {}, d: undefined, e: 'ö\n' },
        [],
        ['one', { two: -2e-7 }],
      ];
      await insertRows<object>(
        knex,
        'things',
        values.map((note, index) => ({ name: `n${index}`, at: 'now', note })),
      );
      const notes = (await stored()).map(({ note }) => note);
      expect(notes).toEqual(values.map(value => JSON.stringify(value)));
    });

    it('refuses a row that is there when it is only to be added', async () => {
      const { knex, write } = await setup(id);
      const row = { name: 'a', at: 'now', amount: 1 };
      await write([row]);
      await expect(insertRows(knex, 'things', [row])).rejects.toMatchObject({
        message: expect.stringMatching(/unique/i),
      });
    });

    it('stores what it is given, and a whole character for half of one', async () => {
      const { knex, write, stored } = await setup(id);
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary' }).filter(text => !text.includes('\0')),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          async (note, amount) => {
            await knex('things').delete();
            await write([{ name: 'a', at: 'now', amount: amount + 0, note }]);
            expect(await stored()).toEqual([
              { name: 'a', at: 'now', amount: amount + 0, note },
            ]);
          },
        ),
        { numRuns: 200 },
      );
      await write([
        { name: 'b', at: 'now', amount: 1, note: 'cut \ud83d' },
        { name: 'c', at: 'now', amount: 1, note: 'typed \\ud83d' },
      ]);
      const notes = (await stored()).map(({ note }) => note);
      expect(notes.slice(1)).toEqual(['cut \ufffd', 'typed \\ud83d']);
    });
  });
});
