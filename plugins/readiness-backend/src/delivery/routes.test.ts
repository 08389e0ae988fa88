import { mockCredentials, TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import {
  SERVICE,
  STRANGER,
  TestBackend,
  USER,
} from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';

// Each test has a whole backend.
jest.setTimeout(60_000);

const POLICY = `apiVersion: readiness/v1
kind: DeliveryMode
metadata: { name: explore, title: Explore, description: Is it a problem. }
spec:
  stage: problem-discovery
  summary: Nobody relies on it.
  practices:
    - { name: interviews, title: Interviews, purpose: To hear of the problem. }
  crew: [{ role: researcher, purpose: Listens. }]
  touchpoints: [weekly]
  expects: { gates: [], sections: [] }
---
apiVersion: readiness/v1
kind: AdviceRule
metadata: { name: cover-more, title: Cover more, description: Little is covered. }
spec:
  when: facts.ci.coverage < 50.0
  severity: important
  message: Only {{facts.ci.coverage}} are covered
  suggests: { mode: operate }
---
${TEST_POLICY}`;

const A = '/entities/component/default/a';
const MODE = `${A}/delivery-mode`;
const GRACE = mockCredentials.user.header('user:default/grace');

describe('how a team works, over HTTP', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;
  let catalog: TestCatalog;
  afterEach(() => backend.stop());

  async function start(id: TestDatabaseId) {
    catalog = new TestCatalog([aHiddenEntity('secret')]);
    const knex = await databases.init(id);
    backend = await TestBackend.start({ catalog, knex, policy: POLICY });
    await declare({});
    await waitFor(
      () => backend.get(A, SERVICE),
      response => response.status === 200,
    );
  }

  let etag = 0;
  async function declare(annotations: Record<string, string>) {
    etag += 1;
    catalog.put(
      anEntity('a', {
        metadata: {
          etag: `${etag}`,
          annotations: {
            'readiness/crew': 'researcher=user:default/rhea',
            'backstage.io/edit-url': 'https://git.example.com/a.yaml',
            ...annotations,
          },
        },
      }),
    );
    await backend.syncCatalog();
  }

  async function push(coverage: number) {
    const fact = { entityRef: 'component:default/a', source: 'ci' };
    await backend
      .post('/facts', SERVICE)
      .send({ facts: [{ ...fact, values: { coverage } }] });
  }

  const read = async (who = USER) => (await backend.get(MODE, who)).body;
  const change = (body: object, who = USER, key = '') => {
    const request = backend.post(MODE, who);
    return (key ? request.set('Idempotency-Key', key) : request).send(body);
  };

  it.each(databases.ids)(
    'changes the mode and keeps a ledger, %p',
    async id => {
      await start(id);
      const { body: comparison } = await backend.get(
        `${MODE}/comparison?to=explore`,
      );
      expect(comparison).toMatchObject({
        to: { name: 'explore', title: 'Explore' },
        roles: {
          added: [{ role: 'researcher', heldBy: ['user:default/rhea'] }],
        },
        checks: { expectedFrom: 2, expectedTo: 0 },
      });

      const first = {
        mode: 'explore',
        learned: 'We do not know the problem',
        evidence: [{ url: 'https://wiki.example.com/notes' }],
        reviewBy: '2099-01-01',
      };
      const [one, two] = await Promise.all([
        change(first, USER, 'key-1'),
        change(first, USER, 'key-1'),
      ]);
      expect([one.status, two.status]).toEqual([200, 200]);
      expect(one.body.current).toMatchObject({
        name: 'explore',
        declaredIn: 'portal',
        roles: [{ role: 'researcher', heldBy: ['user:default/rhea'] }],
      });
      expect(one.body.review.dueAt).toMatch(/^2099-01-01/);
      // What is not expected now is upcoming at once.
      const { body: assessed } = await backend.get(A);
      expect(assessed.deliveryMode).toMatchObject({ name: 'explore' });
      expect(assessed.counts.upcoming).toBe(2);

      expect((await change(first)).status).toBe(409);
      expect(
        (await change({ ...first, learned: 'other' }, USER, 'key-1')).status,
      ).toBe(409);
      await change({ mode: 'operate', learned: 'People rely on it' }, GRACE);
      const { ledger, current } = await read();
      expect(current).toMatchObject({ name: 'operate', declaredIn: 'portal' });
      expect(ledger).toMatchObject([
        { from: 'explore', to: 'operate', decidedBy: 'user:default/grace' },
        { to: 'explore', toTitle: 'Explore', learned: first.learned },
      ]);
      const { body: chain } = await backend.get('/audit/verify', SERVICE);
      expect(chain.ok).toBe(true);
      const { body: audit } = await backend.get(
        '/audit?entityRef=component:default/a&limit=100',
        SERVICE,
      );
      const actions = audit.items.map(
        ({ action }: { action: string }) => action,
      );
      expect(
        actions.filter((action: string) => action === 'delivery.mode-changed'),
      ).toHaveLength(2);

      // Owner and crew are told, who did it is not.
      await backend.trigger('readiness-notifications-send');
      expect(backend.notified).toHaveLength(2);
      expect(backend.notified[1]).toMatchObject({
        recipients: {
          entityRef: ['group:default/fraud', 'user:default/rhea'],
          excludeEntityRef: ['user:default/grace'],
        },
        payload: {
          title: 'a works in another way: Operate',
          description: 'People rely on it',
          link: '/catalog/default/component/a/readiness/delivery',
        },
      });
    },
  );

  it.each(databases.ids)('corrects an entry by another one, %p', async id => {
    await start(id);
    await change({ mode: 'explore', learned: 'wrnog' });
    const [{ id: entry }] = (await read()).ledger;
    const correction = { mode: 'operate', learned: 'right', corrects: entry };
    const { body } = await change(correction);
    expect(body.current).toMatchObject({ name: 'operate' });
    expect(body.ledger).toMatchObject([
      { kind: 'correction', corrects: entry, learned: 'right' },
      { id: entry, learned: 'wrnog', correctedBy: body.ledger[0].id },
    ]);
    expect((await change(correction)).status).toBe(409);
    const missing = await change({ ...correction, corrects: 'no-such' });
    expect(missing.status).toBe(400);
    expect(missing.body.error.message).toContain("has no entry 'no-such'");
  });

  it.each(databases.ids)('follows the file before the portal, %p', async id => {
    await start(id);
    await change({ mode: 'explore', learned: 'to find out' });
    await declare({ 'readiness/delivery-mode': 'operate' });
    const declared = await read();
    expect(declared.current).toMatchObject({
      name: 'operate',
      declaredIn: 'catalog',
      editUrl: 'https://git.example.com/a.yaml',
    });
    expect(declared.ledger[0]).toMatchObject({
      ...{ from: 'explore', to: 'operate' },
      ...{ decidedBy: 'catalog', declaredIn: 'catalog' },
    });

    const refused = await change({ mode: 'explore', learned: 'no' });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain(
      "'readiness/delivery-mode' in https://git.example.com/a.yaml",
    );
    const corrects = declared.ledger[0].id;
    const rewritten = { mode: 'explore', learned: 'no', corrects };
    expect((await change(rewritten)).status).toBe(409);
    const words = { mode: 'operate', learned: 'The pilot went well', corrects };
    expect((await change(words)).body.ledger[0]).toMatchObject({
      kind: 'correction',
      declaredIn: 'catalog',
      learned: 'The pilot went well',
    });

    await declare({});
    const after = await read();
    expect(after.current).toMatchObject({
      name: 'explore',
      declaredIn: 'portal',
    });
    expect(after.ledger[0]).toMatchObject({ from: 'operate', to: 'explore' });
  });

  it.each(databases.ids)('puts a review into the ledger, %p', async id => {
    await start(id);
    const review = (body: object) =>
      backend
        .post(`${MODE}/review`)
        .send({ learned: 'It fits', changes: {}, ...body });
    expect((await review({ decision: 'keep' })).status).toBe(409);
    await change({ mode: 'explore', learned: 'to find out' });
    const kept = await review({
      decision: 'keep',
      changes: { users: 'More of them' },
      practices: { added: [], removed: ['interviews'] },
    });
    expect(kept.body.ledger[0]).toMatchObject({
      ...{ kind: 'review', from: 'explore', to: 'explore' },
      changes: { users: 'More of them' },
    });
    expect(kept.body.current).toMatchObject({
      practices: [],
      leftOut: [{ name: 'interviews' }],
    });
    expect((await review({ decision: 'change' })).status).toBe(400);
    const changed = await review({ decision: 'change', mode: 'operate' });
    expect(changed.body.current.name).toBe('operate');
    expect(changed.body.ledger).toHaveLength(3);
  });

  it.each(databases.ids)('takes the product context, %p', async id => {
    await start(id);
    const set = (body: object) => backend.put(`${A}/context`).send(body);
    const field = async (name: string) =>
      (await read()).context.find(
        (one: { field: string }) => one.field === name,
      );
    const { body } = await set({ purpose: 'augment', users: ['experts'] });
    expect(body.context).toHaveLength(6);
    expect(await field('purpose')).toMatchObject({
      source: 'portal',
      value: 'augment',
      reason: expect.stringContaining('user:default/ada'),
    });
    await declare({ 'readiness/purpose': 'automate' });
    expect(await field('purpose')).toMatchObject({
      ...{ source: 'catalog', value: 'automate' },
      editUrl: 'https://git.example.com/a.yaml',
    });
    expect((await set({ purpose: 'inform' })).status).toBe(409);
    await set({ users: null });
    expect((await field('users')).source).not.toBe('portal');
  });

  it.each(databases.ids)(
    'is quiet about what is answered until the facts change, %p',
    async id => {
      await start(id);
      const answer = (body: object, rule = 'cover-more') =>
        backend.post(`${A}/advice/${rule}`).send(body);
      expect((await answer({ answer: 'agree' })).status).toBe(409);
      expect((await answer({ answer: 'agree' }, 'no-rule')).status).toBe(404);
      await push(40);
      expect((await read()).advice).toMatchObject([
        {
          rule: 'cover-more',
          reason: 'Only 40 % are covered',
          facts: [{ name: 'ci.coverage', value: 40 }],
          suggests: { mode: { name: 'operate', title: 'Operate' } },
        },
      ]);
      expect((await read()).advice[0].answer).toBeUndefined();
      const { body } = await answer({
        answer: 'not-for-us',
        reason: 'It is generated code',
      });
      expect(body.advice[0].answer).toMatchObject({
        ...{ answer: 'not-for-us', by: 'user:default/ada' },
        reason: 'It is generated code',
      });
      await push(40);
      expect((await read()).advice[0].answer).toBeDefined();
      await push(30);
      expect((await read()).advice[0].answer).toBeUndefined();
      const later = await answer({
        answer: 'not-now',
        until: '2099-01-01T00:00:00Z',
      });
      expect(later.body.advice[0].answer.until).toBe(
        '2099-01-01T00:00:00.000Z',
      );
    },
  );

  it('refuses what makes no sense, those who may not, and hides what is hidden', async () => {
    await start('SQLITE_3');
    const secret = '/entities/component/default/secret/delivery-mode';
    expect((await backend.get(secret)).status).toBe(404);
    const body = { mode: 'explore', learned: 'x' };
    expect((await backend.post(secret).send(body)).status).toBe(404);
    expect((await backend.get(MODE, STRANGER)).status).toBe(403);
    expect((await change(body, STRANGER)).status).toBe(403);
    expect((await change(body, SERVICE)).status).toBe(403);
    const cases: [object, string][] = [
      [{ mode: 'nope', learned: 'x' }, 'there are explore, operate'],
      [{ mode: 'explore' }, 'learned'],
      [{ ...body, reviewBy: '2001-01-01' }, 'reviewBy must be in the future'],
      [{ ...body, evidence: [{ url: 'ftp://x' }] }, 'evidence.0.url'],
      [
        { ...body, practices: { added: ['nope'] } },
        "practices.added: there is no practice 'nope'; there are interviews",
      ],
    ];
    for (const [sent, said] of cases) {
      const response = await change(sent);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(said);
    }
    const compared = await backend.get(`${MODE}/comparison?to=nope`);
    expect(compared.status).toBe(400);
    const context = await backend.put(`${A}/context`).send({ purpose: 'nope' });
    expect(context.body.error.message).toContain('choose of automate');
    expect((await backend.put(`${A}/context`).send({ x: 'y' })).status).toBe(
      400,
    );
    const answer = await backend
      .post(`${A}/advice/cover-more`)
      .send({ answer: 'not-for-us' });
    expect(answer.status).toBe(400);
    expect((await read()).ledger).toEqual([]);
    expect((await read(SERVICE)).may.change).toBe(true);
  });
});
