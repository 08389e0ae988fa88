import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { CatalogSync } from './CatalogSync';
import { DatabaseSubjectStore } from './DatabaseSubjectStore';

const group = (name: string, parent?: string) =>
  anEntity(name, { kind: 'Group', spec: { type: 'team', parent } });

describe('CatalogSync', () => {
  const databases = createTestDatabases();

  async function setup(id: TestDatabaseId, catalog: TestCatalog) {
    const knex = await databases.init(id);
    const store = new DatabaseSubjectStore({ knex });
    const changed: string[][] = [];
    let now = Date.parse('2026-01-15T12:00:00Z');
    const sync = new CatalogSync({
      catalog: catalog.asService(),
      auth: mockServices.auth(),
      store,
      predicate: DEFAULT_SUBJECTS,
      clock: () => new Date(now),
      logger: mockServices.logger.mock(),
      onChanged: refs => changed.push(refs),
    });
    return {
      knex,
      store,
      sync,
      changed,
      pass: (milliseconds: number) => {
        now += milliseconds;
      },
    };
  }

  describe.each(databases.ids)('%p', id => {
    it('takes in subjects, notices changes, and leaves the rest alone', async () => {
      const catalog = new TestCatalog([
        anEntity('a'),
        anEntity('b', { spec: { type: 'website' } }),
        anEntity('c'),
      ]);
      const { knex, store, sync, changed } = await setup(id, catalog);
      expect(await sync.sync()).toMatchObject({
        changed: ['component:default/a', 'component:default/c'],
        removed: [],
      });
      expect(await knex('assessment_queue').pluck('entity_ref')).toHaveLength(
        2,
      );
      expect(await sync.sync()).toMatchObject({ changed: [], removed: [] });

      catalog.put(
        anEntity('c', { metadata: { etag: 'new', title: 'Claims' } }),
      );
      expect((await sync.sync()).changed).toEqual(['component:default/c']);
      expect(changed).toEqual([
        ['component:default/a', 'component:default/c'],
        ['component:default/c'],
      ]);
      const subject = (await store.get(['component:default/c'])).get(
        'component:default/c',
      );
      expect(subject).toMatchObject({
        title: 'Claims',
        kind: 'component',
        type: 'service',
        lifecycle: 'production',
        owner: 'group:default/fraud',
        system: 'system:default/payments-risk',
      });
    });

    it('does not chase its own stamps', async () => {
      const catalog = new TestCatalog([anEntity('a')]);
      const { knex, store, sync, changed } = await setup(id, catalog);
      await sync.sync();
      await knex('assessment_queue').delete();

      const stamped = { 'readiness-status/level': 'managed' };
      catalog.put(
        anEntity('a', { metadata: { etag: 'new', annotations: stamped } }),
      );
      expect(await sync.sync()).toMatchObject({ changed: [] });
      expect(await knex('assessment_queue')).toEqual([]);
      catalog.batches.length = 0;
      await sync.sync();
      expect(catalog.batches).toEqual([]);
      expect(changed).toHaveLength(1);

      const declared = { ...stamped, 'readiness/version': '2' };
      catalog.put(
        anEntity('a', { metadata: { etag: 'newer', annotations: declared } }),
      );
      expect((await sync.sync()).changed).toEqual(['component:default/a']);
      const ref = 'component:default/a';
      const subject = (await store.get([ref])).get(ref);
      expect(subject?.entity.metadata.annotations).toEqual({
        'readiness/version': '2',
      });
    });

    it('compares whole entities where the catalog gives no etag', async () => {
      const catalog = new TestCatalog([
        anEntity('a', { metadata: { etag: undefined } }),
      ]);
      const { sync } = await setup(id, catalog);
      await sync.sync();
      expect((await sync.sync()).changed).toEqual([]);
      catalog.put(
        anEntity('a', {
          metadata: { etag: undefined },
          spec: { lifecycle: 'experimental' },
        }),
      );
      expect((await sync.sync()).changed).toEqual(['component:default/a']);
    });

    it('removes what is gone or no subject any more, and its results', async () => {
      const catalog = new TestCatalog([anEntity('a'), anEntity('b')]);
      const { knex, store, sync } = await setup(id, catalog);
      await sync.sync();
      catalog.remove('component:default/a');
      catalog.put(
        anEntity('b', { metadata: { etag: 'n' }, spec: { type: 'website' } }),
      );
      expect((await sync.sync()).removed.sort()).toEqual([
        'component:default/a',
        'component:default/b',
      ]);
      expect(await store.pageRefs({ limit: 9 })).toEqual([]);
      expect(await knex('assessment_queue')).toEqual([]);
    });

    it('knows the groups above the owner, and assesses again when a group moves', async () => {
      const catalog = new TestCatalog([
        anEntity('a'),
        group('fraud', 'payments'),
        group('payments', 'meridian'),
        group('meridian'),
        anEntity('payments-risk', { kind: 'System', spec: { domain: 'risk' } }),
      ]);
      const { store, sync } = await setup(id, catalog);
      const placement = async () =>
        (await store.get(['component:default/a'])).get('component:default/a')
          ?.placement;
      await sync.sync();
      expect(await placement()).toEqual({
        ownerPath: [
          'group:default/fraud',
          'group:default/payments',
          'group:default/meridian',
        ],
        system: 'system:default/payments-risk',
        domain: 'domain:default/risk',
      });
      catalog.put(group('fraud', 'retail'));
      expect((await sync.sync()).changed).toEqual(['component:default/a']);
      expect((await placement())?.ownerPath).toEqual([
        'group:default/fraud',
        'group:default/retail',
      ]);
    });

    it('remembers since when a delivery mode is declared', async () => {
      const mode = (name: string, etag: string) =>
        anEntity('a', {
          metadata: { etag, annotations: { 'readiness/delivery-mode': name } },
        });
      const catalog = new TestCatalog([mode('explore', '1')]);
      const { store, sync, pass } = await setup(id, catalog);
      const modeOfA = async () =>
        (await store.get(['component:default/a'])).get('component:default/a')
          ?.deliveryMode;
      await sync.sync();
      pass(60_000);
      catalog.put(mode('explore', '2'));
      await sync.sync();
      expect(await modeOfA()).toEqual({
        name: 'explore',
        since: '2026-01-15T12:00:00.000Z',
      });
      catalog.put(mode('operate', '3'));
      await sync.sync();
      expect(await modeOfA()).toEqual({
        name: 'operate',
        since: '2026-01-15T12:01:00.000Z',
      });
    });

    it('pages through large catalogs and reads changed entities in batches', async () => {
      const catalog = new TestCatalog(
        Array.from({ length: 1_203 }, (_, i) => anEntity(`e${i}`)),
      );
      const { store, sync } = await setup(id, catalog);
      expect(await sync.sync()).toMatchObject({ seen: 1_203, removed: [] });
      expect((await store.getStates()).size).toBe(1_203);
      expect(catalog.batches).toHaveLength(13);
      expect((await sync.sync()).changed).toEqual([]);
      expect(catalog.batches).toHaveLength(13);
    }, 20_000);

    it('looks at single entities at once', async () => {
      const catalog = new TestCatalog([anEntity('a'), anEntity('b')]);
      const { sync } = await setup(id, catalog);
      expect(
        await sync.syncRefs(['component:default/a', 'component:default/no']),
      ).toEqual(['component:default/a']);
      expect(await sync.syncRefs(['component:default/a'])).toEqual([]);
    });
  });
});
