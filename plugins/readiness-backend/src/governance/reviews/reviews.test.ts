import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/databases';
import { as, ENTITY, ReviewBackend } from '../../__testUtils__/ReviewBackend';
import { SERVICE } from '../../__testUtils__/TestBackend';

jest.setTimeout(60_000);

describe('reviews', () => {
  const databases = createTestDatabases();
  let review: ReviewBackend;

  const start = async (id: TestDatabaseId) => {
    const knex = await databases.init(id);
    review = await ReviewBackend.start(knex);
    return knex;
  };
  const message = (response: { body: { error: { message: string } } }) =>
    response.body.error.message;
  afterEach(() => review.backend.stop());

  it.each(databases.ids)('walk a chain to a pass, %p', async id => {
    const knex = await start(id);
    const early = await review.submit();
    expect([early.status, message(early)]).toEqual([409, 'missing: Risk note']);
    expect((await review.attest()).body).toMatchObject({ version: '14' });
    const submitted = await review.submit();
    expect(submitted.body).toMatchObject({
      status: 'in-review',
      fingerprint: expect.any(String),
      approvals: { given: 0, of: 2, next: 'risk' },
    });
    expect((await review.submit()).status).toBe(409);

    const own = await review.decide('ada');
    expect([own.status, message(own)]).toEqual([
      403,
      'nobody decides about their own submission',
    ]);
    const outOfTurn = await review.decide('rhea', { step: 'board' });
    expect([outOfTurn.status, message(outOfTurn)]).toEqual([
      409,
      "the step 'Model risk' comes before 'Board'",
    ]);
    expect((await review.decide('rhea')).status).toBe(403);
    expect((await review.decide('grace')).body).toMatchObject({
      approvals: {
        given: 1,
        next: 'board',
        steps: [{ by: [{ actor: 'user:default/grace' }] }, { given: 0 }],
      },
    });
    const both = await review.decide('grace');
    expect([both.status, message(both)]).toEqual([
      403,
      "you have approved the step 'Model risk', and nobody decides two steps of one chain",
    ]);
    const twice = await review.decide('grace', { step: 'risk' });
    expect(twice.status).toBe(409);

    // Two people at the same moment, one of them twice: both count, once each.
    const { fingerprint } = await review.gate();
    const answers = await Promise.all(
      ['rhea', 'ravi', 'rhea'].map(user =>
        review.backend
          .post(`${ENTITY}/gates/release/approval`, as(user))
          .send({ reason: 'fine', fingerprint }),
      ),
    );
    const statuses = answers.map(answer => answer.status).sort();
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
    // Whether the step was complete by then depends on who was third.
    expect([403, 409]).toContain(statuses[2]);
    expect(await knex('gate_decisions').pluck('actor')).toHaveLength(3);
    expect(await review.gate()).toMatchObject({
      status: 'passed',
      approvals: { given: 2, steps: [{ given: 1 }, { given: 2 }] },
    });
    expect((await review.verify()).body).toMatchObject({
      ok: true,
      broken: [],
    });

    await review.push(false);
    expect((await review.gate()).status).toBe('regressed');
  });

  it.each(databases.ids)(
    'refuse what has changed since it was looked at, and say what, %p',
    async id => {
      await start(id);
      await review.attest();
      const { fingerprint } = (await review.submit()).body;
      await review.attest({ evidence: 'risk-note', note: 'better' });
      const stale = await review.decide('grace', { fingerprint });
      expect([stale.status, message(stale)]).toEqual([
        409,
        'what you looked at has changed since; look at it again: Risk note has been given anew',
      ]);
      expect((await review.decide('grace')).status).toBe(200);
    },
  );

  it.each(databases.ids)(
    'begin anew after a rejection, and evidence with a version, %p',
    async id => {
      await start(id);
      await review.attest();
      await review.submit();
      const rejected = await review.decide('grace', {}, 'rejection');
      expect(rejected.body).toMatchObject({ status: 'rejected' });
      expect((await review.decide('grace')).status).toBe(409);
      expect((await review.submit()).body.status).toBe('in-review');
      const changes = { decision: 'changes' };
      await review.decide('grace', changes, 'rejection');
      expect((await review.submit()).status).toBe(200);
      expect((await review.decide('grace')).body.approvals.given).toBe(1);

      await review.release('15');
      expect(await review.gate()).toMatchObject({
        requirements: [
          { status: 'met' },
          { name: 'risk-note', status: 'missing' },
        ],
      });
      await review.attest();
      expect((await review.gate()).requirements[1]).toMatchObject({
        status: 'met',
        version: '15',
      });
      const page = await review.backend.get(
        '/audit?entityRef=component:default/a&limit=2',
      );
      expect(page.body.items).toHaveLength(2);
      const { nextCursor } = page.body.pageInfo;
      const next = await review.backend.get(
        `/audit?entityRef=component:default/a&limit=500&cursor=${nextCursor}`,
      );
      const byPeople = [...page.body.items, ...next.body.items].filter(
        ({ actor }: { actor: string }) => actor.startsWith('user:'),
      );
      expect(byPeople[1].actor).toBe('user:default/grace');
      expect(byPeople.map(({ action }) => action)).toEqual([
        'evidence.given',
        'gate.approved',
        'gate.submitted',
        'gate.changes-requested',
        'gate.submitted',
        'gate.rejected',
        'gate.submitted',
        'evidence.given',
      ]);
      expect(next.body.pageInfo).toEqual({});
    },
  );

  it.each(databases.ids)('are stored whole or not at all, %p', async id => {
    const knex = await start(id);
    await review.attest();
    await review.submit();
    await review.gate();
    const counts = () =>
      Promise.all(
        ['gate_decisions', 'audit_records', 'attestations'].map(table =>
          knex(table).count({ count: '*' }).first(),
        ),
      );
    const before = await counts();
    // The last statement of the transaction fails: the queue cannot be written.
    const { fingerprint } = await review.gate();
    await knex.schema.renameTable('assessment_queue', 'away');
    const failed = await Promise.all([
      review.backend
        .post(`${ENTITY}/gates/release/approval`, as('grace'))
        .send({ reason: 'fine', fingerprint }),
      review.attest(),
    ]);
    await knex.schema.renameTable('away', 'assessment_queue');
    expect(failed.map(({ status }) => status)).toEqual([500, 500]);
    expect(await counts()).toEqual(before);
    expect((await review.decide('grace')).status).toBe(200);
    expect((await review.verify()).body.ok).toBe(true);
  });

  it.each(databases.ids)('take a repeated attestation once, %p', async id => {
    const knex = await start(id);
    const send = (note: string) =>
      review
        .attest({ evidence: 'risk-note', note })
        .set('Idempotency-Key', '1');
    const [first, second] = await Promise.all([send('a'), send('a')]);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect((await send('b')).status).toBe(409);
    expect(await knex('attestations').pluck('note')).toEqual(['a']);
    const records = await review.backend.get(
      '/audit?entityRef=component:default/a',
      SERVICE,
    );
    expect(
      records.body.items.filter(
        ({ action }: { action: string }) => action === 'evidence.given',
      ),
    ).toHaveLength(1);
  });
});
