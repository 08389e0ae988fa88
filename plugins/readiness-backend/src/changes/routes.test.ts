import { TestDatabaseId } from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'timers/promises';
import { createTestDatabases } from '../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { SERVICE, STRANGER, TestBackend } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';

// Each test has a whole backend.
jest.setTimeout(60_000);

const TRUNK = 'group:default/trunk';

describe('the report of what changed', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;
  afterEach(() => backend.stop());

  /** Now, with nothing in the same millisecond. */
  async function moment(): Promise<string> {
    await sleep(5);
    const now = new Date().toISOString();
    await sleep(5);
    return now;
  }

  function isAssessed(name: string) {
    return waitFor(
      () => backend.get(`/entities/component/default/${name}`, SERVICE),
      response => response.status === 200,
    );
  }

  async function push(name: string, values: object) {
    const entityRef = `component:default/${name}`;
    await backend
      .post('/facts', SERVICE)
      .send({ facts: [{ entityRef, source: 'ci', values }] });
    await backend.post(`/entities/component/default/${name}/evaluate`, SERVICE);
  }

  async function start(id: TestDatabaseId) {
    const group = (name: string, spec: object) => ({
      ...anEntity(name, { kind: 'Group' }),
      spec: { type: 'team', children: [], ...spec },
    });
    backend = await TestBackend.start({
      catalog: new TestCatalog([
        group('trunk', {}),
        group('fraud', { parent: 'trunk' }),
        anEntity('a'),
        anEntity('other', { spec: { owner: 'group:default/elsewhere' } }),
        aHiddenEntity('secret'),
      ]),
      knex: await databases.init(id),
      policy: TEST_POLICY,
    });
    await backend.syncCatalog();
    for (const name of ['a', 'other', 'secret']) {
      await isAssessed(name);
      await push(name, { unitTestsPass: true, coverage: 60 });
    }
  }

  const report = async (query: Record<string, string>, who?: string) =>
    (await backend.get(`/fleet/changes?${new URLSearchParams(query)}`, who))
      .body;

  it.each(databases.ids)('has the net changes of a period, %p', async id => {
    await start(id);
    const from = await moment();
    await push('a', { coverage: 90 });
    await push('a', { unitTestsPass: false });
    await push('a', { unitTestsPass: true });
    await push('secret', { coverage: 90 });
    await backend
      .post('/entities/component/default/a/delivery-mode')
      .send({ mode: 'operate', learned: 'It runs' });
    const to = await moment();
    await push('a', { coverage: 10 });

    const all = await report({ from, to });
    expect(all).toMatchObject({
      ...{ from, to, entities: 2, changedEntities: 1, truncated: false },
      scope: { kind: 'all' },
      summary: {
        ...{ levelsUp: 1, levelsDown: 0, gatesPassed: 0, gatesLost: 0 },
        ...{ checksFixed: 1, checksBroken: 0, modeChanges: 1 },
      },
    });
    // What came and went is no change, and what nobody may see is nowhere.
    expect(all.items).toMatchObject([
      {
        ...{ kind: 'level', from: 'Basic', to: 'Good', direction: 'up' },
        entityTitle: 'a',
      },
      { kind: 'mode', to: 'Operate', direction: 'none', reason: 'It runs' },
      {
        ...{ kind: 'metric', subject: 'ci.coverage', title: 'coverage' },
        ...{ from: '60', to: '90', unit: '%', direction: 'up' },
      },
      {
        ...{ kind: 'check', subject: 'coverage-is-high' },
        ...{ from: 'fail', to: 'pass', direction: 'up' },
      },
    ]);
    expect(all.items).toHaveLength(4);

    const seen = await report({ from, to }, SERVICE);
    expect(seen).toMatchObject({ entities: 3, changedEntities: 2 });
    const below = await report({ from, to, group: TRUNK });
    expect(below).toMatchObject({
      ...{ entities: 1, changedEntities: 1 },
      scope: { kind: 'group', ref: TRUNK, title: 'trunk' },
    });
    const entityRef = 'component:default/other';
    expect(await report({ from, to, entityRef })).toMatchObject({
      ...{ entities: 1, changedEntities: 0, items: [] },
      scope: { kind: 'entity', ref: entityRef, title: 'other' },
    });
    // Afterwards it is the other way around.
    const later = await report({ from: to, to: await moment() });
    expect(later.summary).toMatchObject({ levelsDown: 1, checksBroken: 1 });

    const markdown = await backend.get(
      `/fleet/changes?${new URLSearchParams({ from, to, format: 'markdown' })}`,
    );
    expect(markdown.type).toBe('text/markdown');
    expect(markdown.text).toContain('# What changed: Everything');
    expect(markdown.text).toContain('1 of 2 entities changed');
    expect(markdown.text).toContain(
      '| a | coverage | 60 % | 90 % | ▲ better |',
    );
    expect(markdown.text).not.toContain('secret');
  });

  it('refuses what makes no sense, and hides what is hidden', async () => {
    await start('SQLITE_3');
    const period = { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    const status = async (query: Record<string, string>, who?: string) =>
      (await backend.get(`/fleet/changes?${new URLSearchParams(query)}`, who))
        .status;
    expect(await status({ ...period, from: 'yesterday' })).toBe(400);
    expect(await status({ ...period, to: period.from })).toBe(400);
    expect(await status({ ...period, format: 'xml' })).toBe(400);
    const entityRef = 'component:default/a';
    expect(await status({ ...period, entityRef, group: TRUNK })).toBe(400);
    expect(
      await status({ ...period, entityRef: 'component:default/secret' }),
    ).toBe(404);
    expect(await status({ ...period, group: 'group:default/none' })).toBe(404);
    expect(await status(period, STRANGER)).toBe(403);
    // Entities that were assessed first in the period are found out, not changed.
    expect((await report(period)).items).toEqual([]);
    await backend
      .post('/entities/component/default/a/delivery-mode')
      .send({ mode: 'operate', learned: 'It runs' });
    // What people decided is a change all the same.
    expect((await report(period)).items).toMatchObject([
      { entityTitle: 'a', kind: 'mode', to: 'Operate' },
    ]);
  });
});
