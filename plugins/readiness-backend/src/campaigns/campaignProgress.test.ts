import { CampaignGoal } from 'backstage-plugin-readiness-engine';
import fc from 'fast-check';
import { createTestDatabases } from '../__testUtils__/databases';
import { daysBetween } from '../fleet/trends/days';
import { campaignDays, goBack } from './campaignProgress';

// Each test has a database of its own.
jest.setTimeout(60_000);

const DAYS = daysBetween('2026-03-01', '2026-03-31');
const STATUSES = [undefined, 'upcoming', 'fail', 'unknown', 'pass', 'waived'];

const goal: CampaignGoal = {
  kind: 'check',
  subject: 'has-runbook',
  title: 'It has a runbook',
  isDone: status =>
    status === undefined || status === 'upcoming'
      ? undefined
      : ['pass', 'waived'].includes(status),
};

/** What an entity was from each moment on: the day, the hour, and its status. */
type Life = { day: number; hour: number; status?: string }[];

const lifeArbitrary: fc.Arbitrary<Life> = fc
  .uniqueArray(
    fc.record({
      day: fc.integer({ min: 0, max: DAYS.length - 1 }),
      hour: fc.integer({ min: 0, max: 23 }),
      status: fc.constantFrom(...STATUSES),
    }),
    { maxLength: 8, selector: ({ day, hour }) => day * 24 + hour },
  )
  .map(life => [...life].sort((a, b) => a.day - b.day || a.hour - b.hour));

/** At the end of each day, found by looking at every entity on every day. */
function naive(lives: Life[]) {
  return DAYS.map((date, day) => {
    const standings = lives.map(life =>
      goal.isDone(life.findLast(one => one.day <= day)?.status),
    );
    return {
      date,
      done: standings.filter(done => done === true).length,
      entities: standings.filter(done => done !== undefined).length,
    };
  });
}

function changesOf(life: Life) {
  return life.flatMap(({ day, hour, status }, index) => {
    const before = life[index - 1]?.status;
    const at = `${DAYS[day]}T${String(hour).padStart(2, '0')}:30:00.000Z`;
    return before === status
      ? []
      : [{ at, from_value: before ?? null, to_value: status ?? null }];
  });
}

const byDefinition = (lives: Life[]) => {
  const last = naive(lives).at(-1)!;
  return { done: last.done, entities: last.entities };
};

describe('goBack', () => {
  it('finds what every day looked like', () => {
    fc.assert(
      fc.property(fc.array(lifeArbitrary, { maxLength: 12 }), lives => {
        const changes = lives.flatMap(changesOf).map(change => {
          const before = goal.isDone(change.from_value ?? undefined);
          const after = goal.isDone(change.to_value ?? undefined);
          return {
            day: change.at.slice(0, 10),
            done: Number(after ?? false) - Number(before ?? false),
            entities:
              Number(after !== undefined) - Number(before !== undefined),
          };
        });
        expect(goBack(byDefinition(lives), changes, DAYS)).toEqual(
          naive(lives),
        );
      }),
    );
  });
});

const BACK_AGAIN = 'component:default/back-again';
const refOf = (index: number) => `component:default/e${index}`;

const anEntityRow = (_life: Life, index: number) => ({
  entity_ref: refOf(index),
  ...{ title: 'E', title_sort: 'e', kind: 'component' },
  ...{ level_rank: -1, score_sort: -1, open_waivers: 0, stale: 0 },
  ...{ passed: 0, failed: 0, unknown: 0, errors: 0, waived: 0, upcoming: 0 },
  changed_at: '2026-03-01T00:00:00.000Z',
  known_since: '2026-03-01T00:00:00.000Z',
});

describe('campaignDays', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'has the changes of a check, of the entities in scope, %p',
    async id => {
      const knex = await databases.init(id);
      const lives = fc.sample(lifeArbitrary, { numRuns: 60, seed: 7 });
      const rows = lives.flatMap((life, index) =>
        changesOf(life).map(change => ({
          ...change,
          entity_ref: refOf(index),
          ...{ kind: 'check', subject: 'has-runbook', title: 'A runbook' },
          policy_version: 'v1',
        })),
      );
      expect(rows.length).toBeGreaterThan(100);
      await knex.batchInsert('fleet_entities', lives.map(anEntityRow), 10);
      const others = rows.slice(0, 50).flatMap(row => [
        { ...row, subject: 'another' },
        { ...row, kind: 'gate' },
        { ...row, entity_ref: 'component:default/secret' },
        { ...row, at: `2026-03-02T00:00:00.000Z`, entity_ref: BACK_AGAIN },
      ]);
      await knex.batchInsert('assessment_changes', [...rows, ...others], 50);

      const entityRefs = lives.map((_, index) => refOf(index));
      await knex('fleet_entities').insert({
        ...anEntityRow([], 0),
        ...{ entity_ref: BACK_AGAIN, known_since: '2026-03-20T00:00:00.000Z' },
      });
      entityRefs.push(BACK_AGAIN);
      const changes = await campaignDays(knex, goal, {
        entityRefs,
        after: DAYS[0],
      });
      expect(goBack(byDefinition(lives), changes, DAYS)).toEqual(naive(lives));
      expect(changes.every(({ day }) => day > DAYS[0])).toBe(true);
      expect(
        await campaignDays(knex, goal, { entityRefs: [], after: DAYS[0] }),
      ).toEqual([]);
    },
  );
});
