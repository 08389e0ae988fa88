import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { AuditLog } from '../audit/AuditLog';
import { NotificationOutbox } from '../notifications/NotificationOutbox';
import { DatabaseSubjectStore } from '../subjects/DatabaseSubjectStore';
import { toSubject } from '../subjects/toSubject';
import { compilePolicy } from 'backstage-plugin-readiness-engine';
import { sha256 } from '../hash';
import { CatalogModes } from './CatalogModes';
import { LedgerStore } from './LedgerStore';
import { ReviewReminders } from './ReviewReminders';

// The machine may be busy.
jest.setTimeout(60_000);

const DECLARED_AT = '2026-01-01T00:00:00.000Z';

describe('ReviewReminders', () => {
  const databases = createTestDatabases();

  async function setUp(id: TestDatabaseId) {
    const knex = await databases.init(id);
    const { policy } = compilePolicy({
      files: [
        {
          name: 'policy.yaml',
          text: TEST_POLICY.replace(
            'stage: production',
            'stage: production\n  reviewEvery: P90D',
          ),
        },
      ],
      declarations: {},
      hash: sha256,
    });
    const ledger = new LedgerStore({ knex });
    const modes = new CatalogModes({
      ledger,
      audit: new AuditLog({ knex }),
      onChange: async () => {},
    });
    const subjects = new DatabaseSubjectStore({
      knex,
      onStored: (tx, stored) => modes.onStored(tx, stored),
    });
    const declare = (name: string, mode?: string) =>
      subjects.upsert(
        [
          toSubject(
            anEntity(name, {
              metadata: {
                annotations: {
                  ...(mode && { 'readiness/delivery-mode': mode }),
                  'readiness/crew': 'lead=user:default/ada',
                },
              },
            }),
            {
              ...{ parents: new Map(), domains: new Map() },
              businessUnits: new Set<string>(),
            },
            DECLARED_AT,
          ),
        ],
        { at: DECLARED_AT, dueAt: DECLARED_AT },
      );
    const remindAt = (now: string) => {
      const clock = () => new Date(now);
      const outbox = new NotificationOutbox({ knex, clock, isEnabled: true });
      const inForce = { policy: policy!, loadedAt: '' };
      return new ReviewReminders({
        ...{ knex, clock, ledger, subjects, outbox },
        policies: { current: () => inForce } as never,
      }).find();
    };
    const told = () =>
      knex('notification_events').orderBy('written_at').select('*');
    return { ledger, knex, declare, remindAt, told };
  }

  it.each(databases.ids)(
    'remind owner and crew once per due date, %p',
    async id => {
      const { knex, ledger, declare, remindAt, told } = await setUp(id);
      await declare('a', 'operate');
      await declare('b');
      await declare('c', 'unknown-to-the-policy');
      await remindAt('2026-03-31T00:00:00.000Z');
      expect(await told()).toEqual([]);
      // The mode says every 90 days; several replicas look at the same time.
      await Promise.all([
        remindAt('2026-04-02T00:00:00.000Z'),
        remindAt('2026-04-02T00:00:00.000Z'),
      ]);
      await remindAt('2026-04-03T00:00:00.000Z');
      const events = await told();
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({
        kind: 'delivery-review-due',
        entity_ref: 'component:default/a',
      });
      expect(JSON.parse(events[0].recipients)).toEqual([
        'group:default/fraud',
        'user:default/ada',
      ]);
      // A review that names a day is due on that day.
      await knex.transaction(tx =>
        ledger.add(tx, [
          {
            ...{ id: 'review', entityRef: 'component:default/a', evidence: [] },
            ...{ at: '2026-04-04T00:00:00.000Z', kind: 'review' },
            ...{ from: 'operate', to: 'operate', declaredIn: 'catalog' },
            ...{ decidedBy: 'user:default/ada', reviewBy: '2026-04-10' },
          },
        ]),
      );
      await remindAt('2026-04-10T12:00:00.000Z');
      expect(await told()).toHaveLength(1);
      await remindAt('2026-04-11T00:00:00.000Z');
      expect(await told()).toHaveLength(2);
    },
  );
});
