import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { SERVICE, TestBackend } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';
import { declaredPractices } from './declaredPractices';

// Each test has a whole backend.
jest.setTimeout(60_000);

const POLICY = `apiVersion: readiness/v1
kind: DeliveryMode
metadata: { name: explore, title: Explore }
spec:
  stage: problem-discovery
  summary: Nobody relies on it.
  practices:
    - { name: interviews, title: Interviews, purpose: To hear of the problem. }
    - { name: time-box, title: A time box, purpose: To come to an end. }
  expects: { gates: [], sections: [] }
---
${TEST_POLICY}`;

const A = '/entities/component/default/a';
const MODE = `${A}/delivery-mode`;
const NONE = { added: [], removed: [] };

const withPractices = (text?: string) =>
  anEntity('a', {
    metadata: {
      annotations: text === undefined ? {} : { 'readiness/practices': text },
    },
  });

describe('declaredPractices', () => {
  it.each([
    [undefined, undefined],
    [' , -', undefined],
    ['a, b ,a', { added: ['a', 'b'], removed: [] }],
    ['-a, - b, c', { added: ['c'], removed: ['a', 'b'] }],
  ])('reads %p', (text, expected) => {
    expect(declaredPractices(withPractices(text))).toEqual(expected);
  });
});

describe('practices that the file composes', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;
  let catalog: TestCatalog;
  afterEach(() => backend.stop());

  async function declare(practices?: string) {
    const entity = withPractices(practices);
    catalog.put({
      ...entity,
      metadata: { ...entity.metadata, etag: String(Math.random()) },
    });
    await backend.syncCatalog();
  }

  async function start(id: TestDatabaseId) {
    catalog = new TestCatalog([]);
    const knex = await databases.init(id);
    backend = await TestBackend.start({ catalog, knex, policy: POLICY });
    await declare();
    await waitFor(
      () => backend.get(A, SERVICE),
      response => response.status === 200,
    );
  }

  const read = async () => (await backend.get(MODE)).body;
  const change = (body: object) => backend.post(MODE).send(body);

  it.each(databases.ids)('go before those of the portal, %p', async id => {
    await start(id);
    // Without a mode there is nothing to compose.
    await declare('interviews');
    expect((await read()).ledger).toEqual([]);
    await declare();
    const added = { added: ['interviews'], removed: [] };
    await change({ mode: 'operate', learned: 'It runs', practices: added });
    expect((await read()).composedIn).toBe('portal');

    await declare('time-box');
    const declared = await read();
    expect(declared).toMatchObject({
      composedIn: 'catalog',
      current: {
        name: 'operate',
        declaredIn: 'portal',
        practices: [{ name: 'time-box', added: true }],
      },
    });
    expect(declared.ledger[0]).toMatchObject({
      ...{ from: 'operate', to: 'operate', decidedBy: 'catalog' },
      practices: { added: ['time-box'], removed: [] },
    });
    // The same again is no news, and the mode is the same: nobody is told.
    await declare('time-box');
    expect((await read()).ledger).toHaveLength(declared.ledger.length);
    await backend.trigger('readiness-notifications-send');
    expect(
      backend.notified.filter(({ payload }) => !payload.description),
    ).toEqual([]);

    const other = { mode: 'explore', learned: 'Anew' };
    const refused = await change({ ...other, practices: added });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain("'readiness/practices'");
    // In another mode they hold as well.
    expect((await change(other)).body.current).toMatchObject({
      name: 'explore',
      practices: [{ name: 'interviews' }, { name: 'time-box' }],
    });
    await declare('-interviews');
    expect((await read()).current).toMatchObject({
      practices: [{ name: 'time-box' }],
      leftOut: [{ name: 'interviews' }],
    });

    await declare();
    const withdrawn = await read();
    expect(withdrawn.composedIn).toBeUndefined();
    expect(withdrawn.current).toMatchObject({ leftOut: [] });
    expect(withdrawn.ledger[0].practices).toEqual(NONE);
    const { body: chain } = await backend.get('/audit/verify', SERVICE);
    expect(chain.ok).toBe(true);
  });
});
