import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { SERVICE, TestBackend } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';

// Each test has a whole backend.
jest.setTimeout(60_000);

const POLICY = `apiVersion: readiness/v1
kind: DeliveryMode
metadata: { name: explore, title: Explore }
spec:
  stage: problem-discovery
  summary: Nobody relies on it.
  expects: { gates: [], sections: [] }
---
${TEST_POLICY}  defaultMode: explore
`;

const A = '/entities/component/default/a';
const MODE = `${A}/delivery-mode`;

describe('where nobody declared or chose a mode', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;
  afterEach(() => backend.stop());

  async function start(id: TestDatabaseId) {
    backend = await TestBackend.start({
      catalog: new TestCatalog([anEntity('a')]),
      knex: await databases.init(id),
      policy: POLICY,
    });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get(A, SERVICE),
      response => response.status === 200,
    );
  }

  it.each(databases.ids)(
    'the default of the profile is in force, and is no decision, %p',
    async id => {
      await start(id);
      expect((await backend.get(A)).body).toMatchObject({
        deliveryMode: { name: 'explore', declaredIn: 'default' },
        counts: { upcoming: 2 },
      });
      const { body } = await backend.get(MODE);
      expect(body).toMatchObject({
        current: { name: 'explore', declaredIn: 'default' },
        ledger: [],
        review: { overdue: false },
      });
      const { body: comparison } = await backend.get(
        `${MODE}/comparison?to=operate`,
      );
      expect(comparison).toMatchObject({
        from: { name: 'explore' },
        checks: { expectedFrom: 0, expectedTo: 2 },
      });
    },
  );

  it.each(databases.ids)(
    'a review keeps it as the choice of the team, %p',
    async id => {
      await start(id);
      const review = { decision: 'keep', changes: {}, learned: 'It fits' };
      const kept = await backend.post(`${MODE}/review`).send(review);
      expect(kept.body).toMatchObject({
        current: { name: 'explore', declaredIn: 'portal' },
        ledger: [{ kind: 'review', from: 'explore', to: 'explore' }],
      });
      // It is the same mode: nobody is told that it changed.
      await backend.trigger('readiness-notifications-send');
      expect(backend.notified).toEqual([]);
    },
  );

  it('a change tells what was in force before', async () => {
    await start('SQLITE_3');
    const change = { mode: 'operate', learned: 'People rely on it' };
    const { body } = await backend.post(MODE).send(change);
    expect(body).toMatchObject({
      current: { name: 'operate', declaredIn: 'portal' },
      ledger: [{ kind: 'change', from: 'explore', to: 'operate' }],
    });
  });
});
