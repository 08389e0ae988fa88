import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/databases';
import { as, ENTITY, ReviewBackend } from '../../__testUtils__/ReviewBackend';
import { SERVICE, STRANGER } from '../../__testUtils__/TestBackend';

jest.setTimeout(60_000);

describe('the inbox and the review of a gate', () => {
  const databases = createTestDatabases();
  let review: ReviewBackend;

  const start = async (id: TestDatabaseId) => {
    const knex = await databases.init(id);
    review = await ReviewBackend.start(knex);
    return knex;
  };
  const inbox = async (user: string, query = '') =>
    (await review.backend.get(`/reviews${query}`, as(user))).body;
  const look = async (user: string) =>
    (await review.backend.get(`${ENTITY}/gates/release/review`, as(user))).body;
  afterEach(() => review.backend.stop());

  it.each(databases.ids)('follow a review from step to step, %p', async id => {
    const knex = await start(id);
    await review.attest();
    expect(await inbox('grace', '?waitingFor=all')).toMatchObject({
      items: [],
      counts: { mine: 0, others: 0 },
    });
    await review.submit();
    expect(await inbox('grace')).toMatchObject({
      items: [
        {
          kind: 'gate',
          gate: 'release',
          entityRef: 'component:default/a',
          step: { name: 'risk', number: 1, of: 2 },
          approvals: { given: 0, of: 2 },
          requestedBy: 'user:default/ada',
          reason: 'please',
          mine: true,
          waitsFor: { groups: ['group:default/model-risk'], roles: [] },
          changes: [],
          version: '14',
        },
      ],
      totalItems: 1,
      counts: { mine: 1, others: 0 },
    });
    expect(await inbox('ada', '?waitingFor=others')).toMatchObject({
      items: [
        {
          mine: false,
          whyNotMine: 'nobody decides about their own submission',
        },
      ],
      counts: { mine: 0, others: 1 },
    });
    expect((await look('ada')).may).toMatchObject({
      submit: { allowed: false, reason: 'a review is already open' },
      decide: { allowed: false, step: 'risk' },
    });
    await review.decide('grace');
    expect((await inbox('grace')).items).toEqual([]);
    expect((await inbox('rhea')).items).toMatchObject([
      { step: { name: 'board', number: 2 }, approvals: { given: 1 } },
    ]);

    await review.attest({ evidence: 'risk-note', note: 'better' });
    const [again] = (await inbox('grace')).items;
    expect(again).toMatchObject({
      step: { name: 'risk' },
      changes: ['Risk note has been given anew'],
    });
    expect(await look('grace')).toMatchObject({
      entityRef: 'component:default/a',
      version: '14',
      gate: { status: 'in-review' },
      attestations: [
        { name: 'risk-note', standing: 'in-force', note: 'better' },
        { name: 'risk-note', standing: 'superseded' },
      ],
      waivers: [],
      rounds: [
        {
          submission: { by: 'user:default/ada' },
          decisions: [{ actor: 'user:default/grace', counts: false }],
        },
      ],
      decision: { decision: 'deny' },
      may: { decide: { allowed: true, step: 'risk' } },
    });

    await review.decide('grace', {}, 'rejection');
    expect((await inbox('grace', '?waitingFor=all')).totalItems).toBe(0);
    expect(await knex('open_reviews')).toEqual([]);
    await review.submit();
    expect(await look('grace')).toMatchObject({
      rounds: [
        { decisions: [], changes: ['Risk note has been given anew'] },
        { decisions: [{ decision: 'approve' }, { decision: 'reject' }] },
      ],
    });
    await review.decide('grace');
    await review.decide('rhea');
    await review.decide('ravi');
    expect(await look('ada')).toMatchObject({
      gate: { status: 'passed' },
      lastApproval: { version: '14', changes: [] },
      decision: { decision: 'allow' },
    });
    await review.push(false);
    await review.gate();
    expect((await look('ada')).lastApproval.changes).toEqual([
      'Unit tests pass is missing, approved was met',
    ]);
  });

  it.each(databases.ids)(
    'show waivers, classifications and concerns of what one sees, page by page, %p',
    async id => {
      await start(id);
      const concern = (title: string) => ({ title, severity: 'low' });
      const raise = (title: string, path = ENTITY) =>
        review.backend.post(`${path}/concerns`).send(concern(title));
      for (const title of ['One', 'Two', 'Three']) {
        expect((await raise(title)).status).toBe(200);
      }
      await review.backend
        .post(`${ENTITY}/waivers`)
        .send({
          evidence: 'risk-note',
          reason: 'later',
          expiresAt: new Date(Date.now() + 60 * 60_000).toISOString(),
        })
        .expect(200);
      const all = await inbox('grace', '?waitingFor=all');
      expect(all.items.map((item: { title: string }) => item.title)).toEqual([
        'One',
        'Two',
        'Three',
        'Risk note',
      ]);
      // A waiver is decided by another person; a concern by who raised it.
      expect(all.items.map((item: { mine: boolean }) => item.mine)).toEqual([
        false,
        false,
        false,
        true,
      ]);
      expect((await inbox('ada')).counts).toEqual({ mine: 3, others: 1 });
      const first = await inbox('ada', '?limit=2');
      expect(first).toMatchObject({
        items: [{ title: 'One' }, { title: 'Two' }],
        totalItems: 3,
      });
      const { nextCursor } = first.pageInfo;
      expect(await inbox('ada', `?limit=2&cursor=${nextCursor}`)).toMatchObject(
        { items: [{ title: 'Three' }], pageInfo: {} },
      );
      expect(
        (await inbox('ada', '?waitingFor=all&text=thr&kind=concern')).items,
      ).toMatchObject([{ title: 'Three' }]);

      const hidden = all.items[0].entityRef;
      review.catalog.put({
        ...(await review.catalog.getEntityByRef(hidden, {
          credentials: { principal: {} } as never,
        }))!,
        metadata: {
          name: 'a',
          namespace: 'default',
          annotations: { 'test/hidden': 'true' },
        },
      });
      expect(await inbox('ada', '?waitingFor=all')).toMatchObject({
        items: [],
        totalItems: 0,
        counts: { mine: 0, others: 0 },
      });
      const forService = await review.backend.get('/reviews', SERVICE);
      expect(forService.body.counts).toEqual({ mine: 0, others: 4 });
      const refused = await review.backend.get('/reviews', STRANGER);
      expect(refused.status).toBe(403);
      const bad = await review.backend.get('/reviews?limit=900');
      expect(bad.status).toBe(400);
    },
  );

  it.each(databases.ids)('decide several at once, once, %p', async id => {
    const knex = await start(id);
    await review.attest();
    await review.submit();
    const { fingerprint } = await review.gate();
    const approval = {
      ...{ kind: 'gate', entityRef: 'component:default/a', gate: 'release' },
      ...{ fingerprint, decision: 'approve', reason: 'fine' },
    };
    const decisions = [
      { ...approval, fingerprint: 'stale' },
      { ...approval, reason: undefined },
      { ...approval, entityRef: 'component:default/secret' },
      approval,
      { kind: 'waiver', id: 'none', decision: 'accept' },
      { ...approval, decision: 'perhaps' },
      approval,
    ];
    const send = (body: object, user = as('grace')) =>
      review.backend
        .post('/reviews/decisions', user)
        .set('Idempotency-Key', 'bulk')
        .send(body);
    const { body } = await send({ decisions });
    expect(
      body.results.map((one: { ok: boolean; error?: { name: string } }) =>
        one.ok ? 'ok' : one.error?.name,
      ),
    ).toEqual([
      'ConflictError',
      'InputError',
      'NotFoundError',
      'ok',
      'NotFoundError',
      'InputError',
      'NotAllowedError',
    ]);
    const again = await send({ decisions });
    expect(again.body.results[3]).toEqual({ ok: true });
    expect(await knex('gate_decisions').pluck('actor')).toHaveLength(1);
    expect((await send({ decisions }, SERVICE)).status).toBe(403);
    const many = await send({ decisions: Array(101).fill(approval) });
    expect(many.status).toBe(400);
    expect((await review.verify()).body.ok).toBe(true);
  });

  it.each(databases.ids)('take a repeated request once, %p', async id => {
    const knex = await start(id);
    await review.attest();
    const submit = () => review.submit().set('Idempotency-Key', 's');
    expect((await submit()).status).toBe(200);
    expect((await submit()).status).toBe(200);
    expect(await knex('gate_submissions')).toHaveLength(1);
    const { fingerprint } = await review.gate();
    const approve = (reason: string) =>
      review.backend
        .post(`${ENTITY}/gates/release/approval`, as('grace'))
        .set('Idempotency-Key', 'a')
        .send({ reason, fingerprint });
    const [first, second] = await Promise.all([approve('x'), approve('x')]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await approve('y')).status).toBe(409);
    expect(await knex('gate_decisions')).toHaveLength(1);
    expect((await review.verify()).body.ok).toBe(true);
  });
});
