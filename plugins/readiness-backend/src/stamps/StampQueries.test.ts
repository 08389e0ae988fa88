import {
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  FleetTables,
  insertFleet,
  randomFleet,
} from '../__testUtils__/randomFleet';
import { markChanged } from '../fleet/columns/fleetChanges';
import { FleetModel } from '../fleet/columns/FleetModel';
import { removeFleetRows } from '../fleet/writeFleetRows';
import { PolicyProvider } from '../policy/PolicyProvider';
import { StampQueries } from './StampQueries';

const fleet = randomFleet({
  seed: 7,
  entities: 25,
  checks: 1,
  now: new Date('2026-06-15T12:00:00.000Z'),
});
const REFS = fleet.fleet_entities.map(({ entity_ref: ref }) => ref).sort();

const noPolicy = { current: () => undefined } as unknown as PolicyProvider;

function stampQueries(knex: Knex, maxEntities: number) {
  const model = new FleetModel({ knex });
  return new StampQueries({
    knex,
    fleet: model,
    policies: noPolicy,
    maxEntities,
  });
}

/** By entity, with what its set leaves out. */
function stampsIn({ none, sets, entities }: ReadinessStampsResponse) {
  return Object.fromEntries(
    Object.entries(entities).map(([ref, number]) => [
      ref,
      { ...none, ...sets[number] },
    ]),
  );
}

/** The same from the rows themselves. */
function stampsOfRows({
  fleet_entities: rows,
  fleet_gates: gates,
}: FleetTables) {
  return Object.fromEntries(
    rows.map(row => {
      const stamps: ReadinessStamps = {
        'readiness-status/level': row.level_name ?? 'none',
        'readiness-status/profile': row.profile ?? 'none',
        'readiness-status/risk-tier': row.risk_tier ?? 'none',
        'readiness-status/mode': row.delivery_mode ?? 'none',
      };
      for (const gate of gates) {
        if (gate.entity_ref === row.entity_ref) {
          stamps[`readiness-status/gate-${gate.gate}`] = gate.status;
        }
      }
      return [row.entity_ref, stamps];
    }),
  );
}

describe('StampQueries', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('on %p', id => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(id);
      await insertFleet(knex, fleet);
    });

    it('tells all in pages', async () => {
      const stamps = stampQueries(knex, 10);
      const first = await stamps.page();
      const second = await stamps.page(first.next);
      const third = await stamps.page(second.next);
      expect(first.next).toBe(REFS[9]);
      expect(third.next).toBeUndefined();
      expect(
        [first, second, third].map(({ entities }) => Object.keys(entities)),
      ).toEqual([REFS.slice(0, 10), REFS.slice(10, 20), REFS.slice(20)]);
      expect({
        ...stampsIn(first),
        ...stampsIn(second),
        ...stampsIn(third),
      }).toEqual(stampsOfRows(fleet));
    });

    it('tells what entities have in common once', async () => {
      const { sets } = await stampQueries(knex, 100).page();
      expect(new Set(sets.map(set => JSON.stringify(set))).size).toBe(
        sets.length,
      );
      expect(sets.length).toBeLessThanOrEqual(REFS.length);
    });

    it('tells what changed since, and what is gone', async () => {
      const stamps = stampQueries(knex, 10);
      const { mark } = await stamps.page();
      await knex('fleet_entities')
        .where('entity_ref', REFS[3])
        .update({ level_name: 'other' });
      await markChanged(knex, [REFS[3]]);
      await removeFleetRows(knex, [REFS[4]]);

      const changes = await stamps.changes(mark);
      expect(Object.keys(changes.entities)).toEqual([REFS[3]]);
      expect(stampsIn(changes)[REFS[3]]['readiness-status/level']).toBe(
        'other',
      );
      expect(changes.gone).toEqual([REFS[4]]);
      expect(changes.mark).toBeGreaterThanOrEqual(mark);

      const later = await stamps.changes(changes.mark);
      expect(later.entities).not.toHaveProperty([REFS[3]]);
    });

    it('says when more changed than it tells', async () => {
      const stamps = stampQueries(knex, 10);
      const { mark } = await stamps.page();
      await markChanged(knex, REFS.slice(10, 21));
      const changes = await stamps.changes(mark);
      expect(changes).toMatchObject({
        isIncomplete: true,
        entities: {},
        gone: [],
      });
    });
  });
});
