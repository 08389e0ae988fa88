import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Assessment } from 'backstage-plugin-readiness-engine';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { buildCatalogTree } from '../subjects/placement';
import { toSubject } from '../subjects/toSubject';
import { FleetRecord } from './fleetRows';
import { fleetRowsOf } from './fleetRowsOf';
import { removeFleetRows, writeFleetRows } from './writeFleetRows';

jest.setTimeout(60_000);

const AT = '2026-01-15T12:00:00.000Z';
const GROUPS = [
  anEntity('fraud', { kind: 'Group', spec: { parent: 'payments' } }),
  anEntity('payments', {
    kind: 'Group',
    spec: { type: 'business-unit', parent: 'meridian' },
  }),
];

function aRecord(options: {
  name: string;
  tags?: string[];
  gates?: Record<string, string>;
  sections?: Record<string, number | undefined>;
  stale?: boolean;
}): FleetRecord {
  const entity = anEntity(options.name, { spec: { owner: 'fraud' } });
  entity.metadata.tags = options.tags ?? [];
  const tree = buildCatalogTree({ groups: GROUPS, systems: [] });
  const subject = toSubject(entity, tree, AT);
  const check = {
    name: 'check',
    status: 'unknown',
    reason: '',
    facts: [{ name: 'ci.tests', title: 'tests', stale: options.stale }],
  };
  const after = {
    entityRef: subject.entityRef,
    assessedAt: AT,
    policyVersion: 'one',
    level: { name: 'managed', title: 'Managed', rank: 2, of: 4 },
    score: 0.5,
    counts: {
      pass: 1,
      fail: 2,
      unknown: 3,
      error: 4,
      waived: 5,
      upcoming: 6,
      'not-applicable': 7,
    },
    checks: { check },
    gates: Object.entries(options.gates ?? {}).map(([name, status]) => ({
      name,
      status,
      since: AT,
      enforcement: 'enforce',
      approvals: { given: 0, of: 0, steps: [] },
      requirements: [
        { kind: 'evidence', name: 'risk-note', status: 'waived' },
        { kind: 'evidence', name: 'bias', status: 'met' },
      ],
    })),
    scorecards: [
      {
        name: 'card',
        level: { name: 'good' },
        sections: Object.entries(options.sections ?? {}).map(
          ([name, score]) => ({ name, score, earned: 1, possible: 2 }),
        ),
      },
    ],
  } as unknown as Assessment;
  return { subject, after, checks: new Map() };
}

describe('writeFleetRows', () => {
  const databases = createTestDatabases();

  async function setup(id: TestDatabaseId) {
    const knex = await databases.init(id);
    const statements: string[] = [];
    const write = (...records: FleetRecord[]) =>
      knex.transaction(tx => {
        tx.on('query', ({ sql }) => statements.push(sql));
        return writeFleetRows(tx, records, async () => {});
      });
    return { knex, write, statements };
  }

  it.each(databases.ids)(
    'writes where an entity belongs and how it stands, %p',
    async id => {
      const { knex, write } = await setup(id);
      await write(
        aRecord({
          name: 'a',
          tags: ['python'],
          gates: { one: 'passed', two: 'blocked' },
          sections: { data: 0.25, model: undefined },
          stale: true,
        }),
      );

      await expect(knex('fleet_entities')).resolves.toMatchObject([
        {
          entity_ref: 'component:default/a',
          owner: 'group:default/fraud',
          parent_group: 'group:default/payments',
          business_unit: 'group:default/payments',
          level_rank: 2,
          level_title: 'Managed',
          score: 0.5,
          stale: 1,
          // Five checks, and a piece of evidence that two gates ask for.
          open_waivers: 6,
          failed: 2,
          upcoming: 6,
        },
      ]);
      await expect(
        knex('fleet_gates').orderBy('gate').select('gate', 'status', 'since'),
      ).resolves.toMatchObject([
        { gate: 'one', status: 'passed', since: AT },
        { gate: 'two', status: 'blocked', since: AT },
      ]);
      await expect(
        knex('fleet_sections').orderBy('section').select('section', 'score'),
      ).resolves.toMatchObject([
        { section: 'data', score: 0.25 },
        { section: 'model', score: null },
      ]);
      await expect(
        knex('fleet_levels').select('scorecard', 'level'),
      ).resolves.toMatchObject([{ scorecard: 'card', level: 'good' }]);
      await expect(
        knex('fleet_labels').orderBy('value').pluck('value'),
      ).resolves.toEqual([
        'group:default/fraud',
        'group:default/meridian',
        'group:default/payments',
        'python',
      ]);
    },
  );

  it.each(databases.ids)(
    'reads nothing of the parts that are known to be as they are, %p',
    async id => {
      const { knex, write, statements } = await setup(id);
      const gates = { one: 'ready' };
      const first = aRecord({ name: 'a', gates, sections: { data: 0.25 } });
      await write(first);
      const fleet = fleetRowsOf(first).prints;
      statements.length = 0;
      await write({
        ...aRecord({ name: 'a', gates, sections: { data: 0.5 } }),
        before: { assessment: { fleet } },
      });
      expect(statements.filter(sql => /fleet_[a-bd-z]/.test(sql))).toEqual([
        expect.stringMatching(/insert into .fleet_entities/),
        expect.stringMatching(/select .* from .fleet_sections/),
        expect.stringMatching(/insert into .fleet_sections/),
      ]);
      await expect(knex('fleet_sections').pluck('score')).resolves.toEqual([
        0.5,
      ]);
      await expect(knex('fleet_gates').pluck('gate')).resolves.toEqual(['one']);
    },
  );

  it.each(databases.ids)(
    'writes only what changed, and drops what is gone, %p',
    async id => {
      const { knex, write, statements } = await setup(id);
      const other = aRecord({ name: 'b', gates: { one: 'ready' } });
      await write(aRecord({ name: 'a', gates: { one: 'ready' } }), other);
      statements.length = 0;
      await write(aRecord({ name: 'a', gates: { one: 'ready' } }), other);
      expect(
        statements.filter(sql => /^(insert|delete|update)/.test(sql)),
      ).toEqual([
        expect.stringMatching(/insert into .fleet_entities/),
        expect.stringMatching(/insert into fleet_changes/),
      ]);

      await write(
        aRecord({ name: 'a', tags: ['new'], gates: { two: 'passed' } }),
      );
      const left = { entity_ref: 'component:default/a' };
      await expect(
        knex('fleet_gates').where(left).pluck('gate'),
      ).resolves.toEqual(['two']);
      await expect(
        knex('fleet_gates').whereNot(left).pluck('gate'),
      ).resolves.toEqual(['one']);

      await removeFleetRows(knex, [left.entity_ref]);
      for (const table of ['fleet_entities', 'fleet_gates', 'fleet_labels']) {
        await expect(knex(table).where(left)).resolves.toEqual([]);
      }
    },
  );
});
