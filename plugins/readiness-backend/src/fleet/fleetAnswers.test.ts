import { FleetGates } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { answersAt, medianDays } from '../__testUtils__/fleetAnswers';
import {
  FleetTables,
  insertFleet,
  randomFleet,
  withoutEntities,
} from '../__testUtils__/randomFleet';
import { SeenEntities } from './filter/SeenEntities';
import { FleetEntityRow } from './tables';

jest.setTimeout(120_000);

const NOW = new Date('2026-06-15T12:00:00.000Z');
const answers = answersAt(NOW);
type Said = FleetGates['groups'][number]['gates'][string];
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Filters, and what each means in plain words of JavaScript. */
type Row = FleetEntityRow;
type Has = (row: Row, fleet: FleetTables) => boolean;
const of =
  <T extends keyof FleetTables>(
    table: T,
    fits: (row: FleetTables[T][number]) => boolean,
  ): Has =>
  (entity, fleet) =>
    (fleet[table] as FleetTables[T][number][]).some(
      row => row.entity_ref === entity.entity_ref && fits(row),
    );
const FILTERS: [string[], Has][] = [
  [[], () => true],
  [
    ['owner=group:default/team-1', 'owner=none'],
    row => [null, 'group:default/team-1'].includes(row.owner),
  ],
  [
    ['type=service', 'risk-tier=high'],
    row => row.type === 'service' && row.risk_tier === 'high',
  ],
  [
    ['tag=python', 'tag=llm'],
    of('fleet_labels', row => ['python', 'llm'].includes(row.value)),
  ],
  [['tag=none'], (row, fleet) => !of('fleet_labels', () => true)(row, fleet)],
  [
    ['gate=built:blocked', 'gate=built:ready', 'gate=released:passed'],
    (row, fleet) =>
      of(
        'fleet_gates',
        one =>
          one.gate === 'built' && ['blocked', 'ready'].includes(one.status),
      )(row, fleet) &&
      of(
        'fleet_gates',
        one => one.gate === 'released' && one.status === 'passed',
      )(row, fleet),
  ],
  [
    ['group=group:default/team-1', 'group=group:default/unit-1'],
    row =>
      [row.owner, row.parent_group, row.business_unit].some(
        one => one === 'group:default/team-1' || one === 'group:default/unit-1',
      ),
  ],
  [
    ['gate=retired:none'],
    (row, fleet) =>
      !of('fleet_gates', one => one.gate === 'retired')(row, fleet),
  ],
  [
    ['check=check-1:fail'],
    of(
      'check_results',
      row => row.check_name === 'check-1' && row.status === 'fail',
    ),
  ],
  [
    ['check=check-1:fail', 'check=check-2:pass', 'check=check-2:unknown'],
    (row, fleet) =>
      of(
        'check_results',
        one => one.check_name === 'check-1' && one.status === 'fail',
      )(row, fleet) &&
      of(
        'check_results',
        one =>
          one.check_name === 'check-2' &&
          ['pass', 'unknown'].includes(one.status),
      )(row, fleet),
  ],
  [['section=card/data'], () => true],
  [['section=card/data', 'section=card/none-such'], () => false],
  [
    ['min-score=0.25', 'max-score=0.75'],
    row => row.score !== null && row.score >= 0.25 && row.score <= 0.75,
  ],
  [
    ['has-waivers=true', 'stale=true'],
    row => row.open_waivers > 0 && row.stale === 1,
  ],
  [
    ['changed-since=2026-06-05T00:00:00Z'],
    row => row.changed_at >= '2026-06-05T00:00:00.000Z',
  ],
  [
    ['text=FRAUD 1'],
    row => row.title_sort.includes('fraud') && row.entity_ref.includes('1'),
  ],
  [
    ['ref=Component:default/Entity-3'],
    row => row.entity_ref.endsWith('/entity-3'),
  ],
  [['level=none'], row => row.level_name === null || row.level_name === 'none'],
];

function mean(values: number[]): number | undefined {
  return values.length > 0
    ? Number((values.reduce((a, b) => a + b, 0) / values.length).toFixed(9))
    : undefined;
}

/** Score of an entity at the end of a day; `absent` before it was there. */
function scoreAt(fleet: FleetTables, ref: string, day: string) {
  const rows = fleet.score_days.filter(
    row => row.entity_ref === ref && row.day <= day,
  );
  return rows.length > 0 ? rows[rows.length - 1] : 'absent';
}

describe('answers about a fleet', () => {
  const databases = createTestDatabases();
  const fleet = randomFleet({ seed: 7, entities: 120, checks: 5, now: NOW });
  const hidden = new Set(
    fleet.fleet_entities
      .map(row => row.entity_ref)
      .filter((_, index) => index % 5 === 2),
  );
  const seen = withoutEntities(fleet, hidden);

  describe.each(databases.ids)('%p', id => {
    let knex: Knex;
    let bare: Knex;
    beforeAll(async () => {
      knex = await databases.init(id);
      await insertFleet(knex, fleet);
      bare = await databases.init(id);
      await insertFleet(bare, seen);
    });

    it.each(FILTERS)(
      'list what %j means, page by page',
      async (filter, has) => {
        for (const sort of [
          'name',
          '-score',
          'level',
          '-assessedAt',
          'owner',
          'change',
          '-change',
        ]) {
          const refs: string[] = [];
          let cursor: string | undefined;
          let total = -1;
          do {
            const page = await answers(knex, filter, {
              except: [...hidden],
            }).page({ sort, limit: 11, ...(cursor && { cursor }) });
            refs.push(...page.items.map(item => item.entityRef));
            total = page.totalItems;
            cursor = page.pageInfo.nextCursor;
          } while (cursor);
          const wanted = seen.fleet_entities
            .filter(row => has(row, seen))
            .map(row => row.entity_ref);
          expect([...refs].sort()).toEqual([...wanted].sort());
          expect(total).toBe(wanted.length);
        }
      },
    );

    it.each(FILTERS)(
      'are the same as if what is hidden were not there: %j',
      async filter => {
        const only = seen.fleet_entities.map(row => row.entity_ref);
        const ask = async (db: Knex, whom: SeenEntities) => {
          const one = answers(db, filter, whom);
          return [
            await one.summary('owner', {
              weights: new Map([
                ['data', 2],
                ['ops', 1],
              ]),
            }),
            await one.summary('owner', { show: 'gates', likeWithLike: true }),
            await one.summary('type', { show: 'levels' }),
            await one.summary('type', { show: 'dimensions' }),
            await one.trends(),
            await one.checks(),
            await one.backlog('csv'),
            await one.backlog('github'),
            await one.gates(),
            await one.facets(),
            await one.page({ sort: '-change', limit: 500 }),
          ];
        };
        const expected = await ask(bare, 'all');
        await expect(ask(knex, { except: [...hidden] })).resolves.toEqual(
          expected,
        );
        await expect(ask(knex, { only })).resolves.toEqual(expected);
        expect(JSON.stringify(expected)).not.toContain('entity-2"');
      },
    );

    it('sum up the rows', async () => {
      const summary = await answers(bare, [], 'all').summary('owner');
      const owners = new Set(seen.fleet_entities.map(row => row.owner));
      expect(summary.groups.map(one => one.key).sort()).toEqual(
        [...owners].map(owner => owner ?? 'none').sort(),
      );
      for (const group of [...summary.groups, summary.total]) {
        const rows = seen.fleet_entities.filter(
          row => group.key === 'total' || (row.owner ?? 'none') === group.key,
        );
        const refs = new Set(rows.map(row => row.entity_ref));
        const scores = rows.flatMap(row => row.score ?? []);
        const both = rows.flatMap(row => {
          const then = scoreAt(seen, row.entity_ref, summary.from);
          return then === 'absent' || then.score === null || row.score === null
            ? []
            : [row.score - then.score];
        });
        expect(group).toMatchObject({
          entities: rows.length,
          known: scores.length,
          small: rows.length < 5,
          score: mean(scores),
          changeKnown: both.length,
          openWaivers: rows.reduce((sum, row) => sum + row.open_waivers, 0),
        });
        expect(group.change).toBeCloseTo(mean(both) ?? NaN, 8);
        const ofData = seen.fleet_sections.filter(
          row => refs.has(row.entity_ref) && row.section === 'data',
        );
        const known = ofData.flatMap(row => row.score ?? []);
        expect(group.cells['card/data']).toEqual({
          value: mean(known),
          known: known.length,
          entities: ofData.length,
        });
        for (const point of group.trend) {
          const then = rows.map(row =>
            scoreAt(seen, row.entity_ref, point.date),
          );
          const there = then.flatMap(one => (one === 'absent' ? [] : one));
          expect(point.entities).toBe(there.length);
          expect(point.score).toBeCloseTo(
            mean(there.flatMap(one => one.score ?? [])) ?? NaN,
            8,
          );
        }
        expect(group.trend.at(-1)?.date).toBe(summary.to);
      }
    });

    it('count levels by day', async () => {
      const { groups } = await answers(bare, [], 'all').trends();
      for (const { key, points } of groups) {
        const rows = seen.fleet_entities.filter(
          row => (row.type ?? 'none') === key,
        );
        for (const { date, levels } of points) {
          const counts: Record<string, number> = {};
          for (const row of rows) {
            const then = scoreAt(seen, row.entity_ref, date);
            if (then !== 'absent' && then.level_name) {
              counts[then.level_name] = (counts[then.level_name] ?? 0) + 1;
            }
          }
          expect(levels).toEqual(counts);
        }
      }
    });

    it('count results of checks, and how many are new', async () => {
      const { items, unknownBySource, entities } = await answers(
        bare,
        [],
        'all',
      ).checks();
      expect(entities).toBe(seen.fleet_entities.length);
      const since = new Date(NOW.getTime() - WEEK_MS).toISOString();
      for (const item of items) {
        const rows = seen.check_results.filter(
          row => row.check_name === item.name,
        );
        for (const [status, count] of Object.entries(item.counts)) {
          expect(count).toBe(rows.filter(row => row.status === status).length);
        }
        expect(item.concerned).toBe(
          rows.filter(row => row.status !== 'upcoming').length,
        );
        expect(item.newlyFailing).toBe(
          rows.filter(row => row.status === 'fail' && row.since >= since)
            .length,
        );
      }
      expect(items).toHaveLength(5);
      for (const one of unknownBySource) {
        const rows = seen.fleet_missing_sources.filter(
          row => row.source === one.source,
        );
        expect(one.entities).toBe(rows.length);
        expect(one.results).toBe(
          rows.reduce((sum, row) => sum + row.results, 0),
        );
      }
    });

    it('say where gates stand, and for how long', async () => {
      const answer = await answers(bare, [], 'all').gates();
      const ownerOf = new Map(
        seen.fleet_entities.map(row => [row.entity_ref, row.owner ?? 'none']),
      );
      const standing = (gate: string, status: string, owner?: string) => {
        const sinces = seen.fleet_gates
          .filter(row => row.gate === gate && row.status === status)
          .filter(row => !owner || ownerOf.get(row.entity_ref) === owner)
          .map(row => row.since);
        return { count: sinces.length, median: medianDays(sinces, NOW) };
      };
      const check = (gate: string, said: Said, owner?: string) => {
        for (const [status, count] of Object.entries(said.counts)) {
          const { median, ...expected } = standing(gate, status, owner);
          expect({ count }).toEqual(expected);
          const off = Math.abs(said.medianDays[status] - median);
          expect(off).toBeLessThan(0.051);
        }
      };
      for (const { key, gates } of answer.groups) {
        Object.entries(gates).forEach(([gate, said]) => check(gate, said, key));
      }
      for (const [gate, counts] of Object.entries(answer.total)) {
        check(gate, { counts, medianDays: answer.totalMedianDays[gate] });
      }
      const blocked = seen.fleet_gates
        .filter(row => row.status === 'blocked')
        .map(row => row.since)
        .sort();
      expect(answer.oldestBlocked.map(one => one.since)).toEqual(
        blocked.slice(0, 20),
      );
      expect(answer.waiting.reduce((sum, one) => sum + one.reviews, 0)).toBe(
        seen.open_reviews.length,
      );
    });

    it('offer values with counts, each field under the others', async () => {
      const facets = await answers(
        bare,
        ['type=service', 'owner=group:default/team-1'],
        'all',
      ).facets();
      const { type, owner, tag } = facets;
      const count = (has: (row: Row) => boolean) =>
        seen.fleet_entities.filter(has).length;
      const team = 'group:default/team-1';
      for (const { value, entities } of type) {
        expect(entities).toBe(
          count(row => row.owner === team && (row.type ?? 'none') === value),
        );
      }
      for (const { value, entities } of owner) {
        expect(entities).toBe(
          count(
            row => row.type === 'service' && (row.owner ?? 'none') === value,
          ),
        );
      }
      expect(type.length).toBeGreaterThan(1);
      for (const { value, entities } of tag) {
        expect(entities).toBe(
          count(
            row =>
              row.owner === team &&
              row.type === 'service' &&
              of('fleet_labels', label => label.value === value)(row, seen),
          ),
        );
      }
    });

    it('offer each gate under the others', async () => {
      const { gate } = await answers(
        bare,
        ['gate=built:blocked', 'gate=released:passed'],
        'all',
      ).facets();
      const has = (row: Row, name: string, status: string) =>
        of('fleet_gates', one => one.gate === name && one.status === status)(
          row,
          seen,
        );
      const others = { built: 'blocked', released: 'passed' };
      for (const { value, entities } of gate) {
        const [name, status] = value.split(':');
        expect(entities).toBe(
          seen.fleet_entities.filter(
            row =>
              has(row, name, status) &&
              Object.entries(others).every(
                ([other, wanted]) => other === name || has(row, other, wanted),
              ),
          ).length,
        );
      }
      expect(new Set(gate.map(({ value }) => value.split(':')[0])).size).toBe(
        3,
      );
    });

    it('export a backlog that no spreadsheet runs', async () => {
      const one = answers(bare, [], 'all');
      const open = seen.check_results.filter(row =>
        ['fail', 'unknown'].includes(row.status),
      );
      const csv = await one.backlog('csv');
      expect(csv.trimEnd().split('\r\n')).toHaveLength(open.length + 1);
      expect(csv).toContain(`"'=cmd()|""so"""`);
      expect(csv).not.toMatch(/,"?=cmd/);
      const issues = (await one.backlog('github'))
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      for (const issue of issues) {
        expect(Object.keys(issue)).toEqual(['title', 'body', 'labels']);
      }
      expect(
        issues
          .map(issue => issue.body)
          .join('\n')
          .match(/- \[ \]/g),
      ).toHaveLength(open.length);
    });
  });
});
