import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { AuditLog } from '../audit/AuditLog';
import { DatabaseSubjectStore } from '../subjects/DatabaseSubjectStore';
import { toSubject } from '../subjects/toSubject';
import { CatalogModes, DeclaredChange } from './CatalogModes';
import { StoredLedgerEntry } from './ledger';
import { LedgerStore } from './LedgerStore';

// The machine may be busy.
jest.setTimeout(60_000);

const REF = 'component:default/a';
const NOWHERE = {
  parents: new Map<string, string>(),
  domains: new Map<string, string>(),
  businessUnits: new Set<string>(),
};

describe('CatalogModes', () => {
  const databases = createTestDatabases();

  async function setUp(id: TestDatabaseId) {
    const knex = await databases.init(id);
    const ledger = new LedgerStore({ knex });
    const audit = new AuditLog({ knex });
    const told: DeclaredChange[] = [];
    const replica = () => {
      const modes = new CatalogModes({
        ledger,
        audit,
        onChange: async (_tx, changes) => {
          told.push(...changes);
        },
      });
      return new DatabaseSubjectStore({
        knex,
        onStored: (tx, stored) => modes.onStored(tx, stored),
      });
    };
    const declare = (
      store: DatabaseSubjectStore,
      mode: string | undefined,
      at: string,
    ) => {
      const annotations: Record<string, string> = mode
        ? { 'readiness/delivery-mode': mode }
        : {};
      const subject = toSubject(
        anEntity('a', { metadata: { annotations } }),
        NOWHERE,
        at,
      );
      return store.upsert([subject], { at, dueAt: at });
    };
    const entries = async () => (await ledger.get([REF])).get(REF) ?? [];
    const add = (entry: Partial<StoredLedgerEntry>) =>
      knex.transaction(tx =>
        ledger.add(tx, [
          {
            ...{ id: 'portal-1', entityRef: REF, at: '2026-01-01T00:00:00Z' },
            ...{ kind: 'change', to: 'pilot', declaredIn: 'portal' },
            ...{ evidence: [], decidedBy: 'user:default/ada' },
            ...entry,
          } as StoredLedgerEntry,
        ]),
      );
    return { knex, audit, told, replica, declare, entries, add };
  }

  it.each(databases.ids)(
    'puts what a file declares into the ledger, once of two replicas, %p',
    async id => {
      const { audit, told, replica, declare, entries } = await setUp(id);
      const [one, two] = [replica(), replica()];
      const twice = (mode: string | undefined, at: string) =>
        Promise.all([declare(one, mode, at), declare(two, mode, at)]);

      await twice('explore', '2026-01-01T00:00:00.000Z');
      await twice('explore', '2026-01-02T00:00:00.000Z');
      await twice('operate', '2026-01-03T00:00:00.000Z');
      await twice(undefined, '2026-01-04T00:00:00.000Z');
      await twice('operate', '2026-01-05T00:00:00.000Z');

      const found = await entries();
      expect(found.map(({ from, to }) => [from, to])).toEqual([
        [undefined, 'explore'],
        ['explore', 'operate'],
        ['operate', 'none'],
        [undefined, 'operate'],
      ]);
      expect(new Set(found.map(entry => entry.decidedBy))).toEqual(
        new Set(['catalog']),
      );
      // Of an entity that is new there is nothing to tell.
      expect(told.map(({ entry }) => entry.to)).toEqual([
        'operate',
        'none',
        'operate',
      ]);
      const records = await audit.list(REF, { limit: 10 });
      expect(records.map(({ action }) => action)).toEqual(
        Array(4).fill('delivery.mode-declared'),
      );
    },
  );

  it.each(databases.ids)(
    'goes back to the mode of the portal when a file declares none any more, %p',
    async id => {
      const { replica, declare, entries, add } = await setUp(id);
      const store = replica();
      await declare(store, undefined, '2026-01-01T00:00:00.000Z');
      expect(await entries()).toEqual([]);
      await add({});
      await declare(store, 'operate', '2026-01-02T00:00:00.000Z');
      await declare(store, undefined, '2026-01-03T00:00:00.000Z');
      const found = await entries();
      expect(found.map(({ from, to }) => [from, to])).toEqual([
        [undefined, 'pilot'],
        ['pilot', 'operate'],
        ['operate', 'pilot'],
      ]);
    },
  );
});
