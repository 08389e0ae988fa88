import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { DatabaseAssessmentQueue } from './DatabaseAssessmentQueue';
import { finishAssessments } from './finishAssessments';

jest.setTimeout(60_000);

const START = Date.parse('2026-01-15T12:00:00Z');

describe('DatabaseAssessmentQueue', () => {
  const databases = createTestDatabases();

  async function setup(id: TestDatabaseId) {
    const knex = await databases.init(id);
    let now = START;
    const clock = () => new Date(now);
    return {
      knex,
      queue: new DatabaseAssessmentQueue({ knex, clock }),
      pass: (milliseconds: number) => {
        now += milliseconds;
      },
      iso: (offset: number) => new Date(START + offset).toISOString(),
    };
  }

  const finish = (
    knex: Knex,
    finished: Parameters<typeof finishAssessments>[1],
  ) => knex.transaction(tx => finishAssessments(tx, finished));

  describe.each(databases.ids)('%p', id => {
    it('hands out what is due, the longest due first, and nothing twice', async () => {
      const { queue, iso } = await setup(id);
      await queue.enqueue(['c:d/late'], { dueAt: iso(-1_000) });
      await queue.enqueue(['c:d/early'], { dueAt: iso(-5_000) });
      await queue.enqueue(['c:d/future'], { dueAt: iso(5_000) });
      expect(await queue.depth()).toBe(2);
      expect((await queue.claim(1)).map(one => one.entityRef)).toEqual([
        'c:d/early',
      ]);
      expect((await queue.claim(9)).map(one => one.entityRef)).toEqual([
        'c:d/late',
      ]);
      expect(await queue.claim(9)).toEqual([]);
      expect(await queue.isPending('c:d/late')).toBe(true);
      expect(await queue.isPending('c:d/future')).toBe(false);
    });

    it('never gives one entity to two workers', async () => {
      const { queue } = await setup(id);
      const refs = Array.from({ length: 300 }, (_, i) => `c:d/e${i}`);
      await queue.enqueue(refs);
      const takeAll = async () => {
        const taken: string[] = [];
        for (;;) {
          const batch = await queue.claim(7);
          if (batch.length === 0) {
            return taken;
          }
          taken.push(...batch.map(one => one.entityRef));
        }
      };
      const taken = (
        await Promise.all([takeAll(), takeAll(), takeAll()])
      ).flat();
      expect(taken).toHaveLength(300);
      expect(new Set(taken).size).toBe(300);
    });

    it('keeps an entity due that was queued again while it was worked on', async () => {
      const { knex, queue, iso } = await setup(id);
      await queue.enqueue(['c:d/x']);
      const [claimed] = await queue.claim(1);
      await queue.enqueue(['c:d/x']);
      expect(await queue.claim(1)).toEqual([]);
      await finish(knex, [{ ...claimed, reassessAt: iso(60_000) }]);
      expect(await queue.claim(1)).toEqual([
        expect.objectContaining({ entityRef: 'c:d/x', ticket: 2 }),
      ]);
    });

    it('keeps it due as well when it was found to be gone meanwhile', async () => {
      const { queue } = await setup(id);
      await queue.enqueue(['c:d/x', 'c:d/y']);
      const claimed = await queue.claim(2);
      await queue.enqueue(['c:d/x']);
      await queue.remove(claimed);
      expect((await queue.claim(9)).map(one => one.entityRef)).toEqual([
        'c:d/x',
      ]);
    });

    it('forgets finished work, or keeps it until it changes by itself', async () => {
      const { knex, queue, pass, iso } = await setup(id);
      await queue.enqueue(['c:d/done', 'c:d/again']);
      const claimed = await queue.claim(2);
      await finish(
        knex,
        claimed.map(one =>
          one.entityRef === 'c:d/again'
            ? { ...one, reassessAt: iso(60_000) }
            : one,
        ),
      );
      expect(await queue.claim(9)).toEqual([]);
      pass(60_000);
      expect((await queue.claim(9)).map(one => one.entityRef)).toEqual([
        'c:d/again',
      ]);
    });

    it('gives the work of a dead worker to another, and ignores the dead one', async () => {
      const { knex, queue, pass } = await setup(id);
      await queue.enqueue(['c:d/x']);
      const [dead] = await queue.claim(1);
      pass(61_000);
      const [alive] = await queue.claim(1);
      expect(alive.entityRef).toBe('c:d/x');
      await finish(knex, [dead]);
      await queue.fail([dead], 'late');
      expect(await queue.isPending('c:d/x')).toBe(true);
      await finish(knex, [alive]);
      expect(await queue.isPending('c:d/x')).toBe(false);
    });

    it('waits longer after each failure and at once for new work', async () => {
      const { queue, pass } = await setup(id);
      await queue.enqueue(['c:d/x']);
      await queue.fail(await queue.claim(1), 'no');
      expect(await queue.claim(1)).toEqual([]);
      pass(5_000);
      const [second] = await queue.claim(1);
      expect(second.attempts).toBe(1);
      await queue.fail([second], 'no');
      pass(5_000);
      expect(await queue.claim(1)).toEqual([]);
      await queue.enqueue(['c:d/x']);
      expect(await queue.claim(1)).toHaveLength(1);
    });

    it('hands out what somebody waits for before what all go through, queued already or not', async () => {
      const { knex, queue, pass, iso } = await setup(id);
      const all = Array.from({ length: 20 }, (_, i) => `c:d/e${i + 10}`);
      await queue.enqueue(all);
      pass(1_000);
      await queue.enqueue(['c:d/e25', 'c:d/new'], { awaited: true });
      await queue.enqueue(['c:d/later'], {
        awaited: true,
        dueAt: iso(60_000),
      });
      // Queued once more for all, it is still waited for.
      await queue.enqueue(all);
      const first = await queue.claim(5);
      expect(first.map(one => one.entityRef).sort()).toEqual([
        'c:d/e25',
        'c:d/new',
      ]);
      const second = await queue.claim(50);
      expect(second.map(one => one.entityRef).sort()).toEqual(
        all.filter(ref => ref !== 'c:d/e25'),
      );
      await finish(knex, [{ ...first[0], reassessAt: iso(30_000) }]);
      expect(await queue.claim(50)).toEqual([]);
      pass(30_000);
      // When it changes by itself, nobody waits for it any more.
      await queue.enqueue(['c:d/urgent'], { awaited: true });
      expect((await queue.claim(50)).map(one => one.entityRef)).toEqual([
        'c:d/urgent',
      ]);
    });

    it('hands out at once what somebody waits for that is in work', async () => {
      const { knex, queue } = await setup(id);
      await queue.enqueue(['c:d/x']);
      const [claimed] = await queue.claim(1);
      await queue.enqueue(['c:d/other']);
      await queue.enqueue(['c:d/x'], { awaited: true });
      await finish(knex, [claimed]);
      expect((await queue.claim(1)).map(one => one.entityRef)).toEqual([
        'c:d/x',
      ]);
    });

    it('takes one entity on request, unless somebody has it', async () => {
      const { queue, iso } = await setup(id);
      await queue.enqueue(['c:d/x'], { dueAt: iso(5_000) });
      const claimed = await queue.claimOne('c:d/x');
      expect(claimed).toMatchObject({ entityRef: 'c:d/x', ticket: 1 });
      expect(await queue.claimOne('c:d/x')).toBeUndefined();
      await queue.release([claimed!]);
      expect(await queue.claimOne('c:d/x')).toMatchObject({ ticket: 1 });
      expect(await queue.claimOne('c:d/other')).toBeUndefined();
    });
  });
});
