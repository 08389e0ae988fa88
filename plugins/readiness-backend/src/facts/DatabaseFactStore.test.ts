import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { DatabaseFactStore } from './DatabaseFactStore';
import { FactRecord } from './FactStore';

const START = Date.parse('2026-01-15T12:00:00Z');
const iso = (seconds: number) => new Date(START + seconds * 1000).toISOString();

const push = (
  entityRef: string,
  values: Record<string, boolean | number | string[]>,
  seconds = 0,
): FactRecord => ({
  entityRef,
  source: 'ci',
  complete: false,
  facts: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, observedAt: iso(seconds) },
    ]),
  ),
});

describe('DatabaseFactStore', () => {
  const databases = createTestDatabases();

  async function setup(id: TestDatabaseId) {
    const knex = await databases.init(id);
    let seconds = 0;
    const store = new DatabaseFactStore({
      knex,
      clock: () => new Date(START + seconds * 1000),
    });
    return {
      knex,
      store,
      setTime: (value: number) => {
        seconds = value;
      },
      changes: () =>
        knex('fact_changes')
          .orderBy('id')
          .select('entity_ref', 'name', 'value', 'recorded_at'),
      queued: () => knex('assessment_queue').pluck('entity_ref'),
    };
  }

  describe.each(databases.ids)('%p', id => {
    it('stores facts, their changes and the work they make, and nothing for what did not change', async () => {
      const { knex, store, changes, queued, setTime } = await setup(id);
      const first = await store.record([
        push('c:d/x', { ok: true, tags: ['a'] }),
        push('c:d/y', { ok: false }),
      ]);
      expect(first).toEqual({
        changed: ['c:d/x', 'c:d/y'],
        changedRecords: [true, true],
      });
      expect((await queued()).sort()).toEqual(['c:d/x', 'c:d/y']);
      expect(await changes()).toHaveLength(3);

      await knex('assessment_queue').delete();
      setTime(10);
      const second = await store.record([
        push('c:d/y', { ok: false }, 10),
        push('c:d/x', { ok: false }, 10),
        push('c:d/x', { ok: true }, 5),
      ]);
      expect(second).toEqual({
        changed: ['c:d/x'],
        changedRecords: [false, true, false],
      });
      expect(await queued()).toEqual(['c:d/x']);
      expect((await changes()).slice(3)).toEqual([
        {
          entity_ref: 'c:d/x',
          name: 'ok',
          value: 'false',
          recorded_at: iso(10),
        },
      ]);
      const stored = await store.get(['c:d/x', 'c:d/y', 'c:d/z']);
      expect(stored.get('c:d/x')!.ci.facts).toEqual({
        ok: { value: false, observedAt: iso(10) },
        tags: { value: ['a'], observedAt: iso(0) },
      });
      expect(stored.get('c:d/y')!.ci.facts.ok.observedAt).toBe(iso(0));
      expect(stored.has('c:d/z')).toBe(false);
    });

    it('keeps the facts of a source that fails, with its error', async () => {
      const { store, setTime } = await setup(id);
      await store.record([push('c:d/x', { ok: true })]);
      setTime(30);
      await store.record([{ entityRef: 'c:d/x', source: 'ci', error: 'down' }]);
      expect((await store.get(['c:d/x'])).get('c:d/x')!.ci).toEqual({
        facts: { ok: { value: true, observedAt: iso(0) } },
        error: { message: 'down', at: iso(30) },
        lastSuccessAt: iso(0),
      });
    });

    it('loses nothing when two pushes meet at one new entity', async () => {
      const { store } = await setup(id);
      await Promise.all(
        ['a', 'b', 'c', 'd'].map(name =>
          store.record([push('c:d/x', { [name]: 1 })]),
        ),
      );
      expect(
        Object.keys((await store.get(['c:d/x'])).get('c:d/x')!.ci.facts).sort(),
      ).toEqual(['a', 'b', 'c', 'd']);
    });

    it('leaves nothing behind when it breaks in the middle', async () => {
      const { knex, store, changes, queued } = await setup(id);
      await expect(
        knex.transaction(async tx => {
          await store.record([push('c:d/x', { ok: true })], { tx });
          throw new Error('crash');
        }),
      ).rejects.toThrow('crash');
      expect(await changes()).toEqual([]);
      expect(await queued()).toEqual([]);
      expect(await knex('entity_facts')).toEqual([]);
    });

    it('stores 10,000 facts in seconds', async () => {
      const { store, changes } = await setup(id);
      const started = Date.now();
      await store.record(
        Array.from({ length: 10_000 }, (_, i) =>
          push(`c:d/e${i % 2_500}`, { [`f${Math.floor(i / 2_500)}`]: i }),
        ),
      );
      expect(Date.now() - started).toBeLessThan(8_000);
      expect(await changes()).toHaveLength(10_000);
    }, 20_000);

    it('forgets old changes but never the newest of a fact', async () => {
      const { store, changes, setTime } = await setup(id);
      await store.record([push('c:d/x', { ok: true, other: 1 })]);
      setTime(100);
      await store.record([push('c:d/x', { ok: false }, 100)]);
      expect(await store.pruneChanges(iso(50))).toBe(1);
      expect(
        (await changes()).map(change => `${change.name}=${change.value}`),
      ).toEqual(['other=1', 'ok=false']);
    });
  });
});
