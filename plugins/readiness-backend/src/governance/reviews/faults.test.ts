import { mockCredentials, TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  as,
  ENTITY,
  REVIEW_POLICY,
  ReviewBackend,
} from '../../__testUtils__/ReviewBackend';

jest.setTimeout(60_000);

const APPROVAL = `${ENTITY}/gates/release/approval`;

describe('reviews under faults', () => {
  const databases = createTestDatabases();
  const running: ReviewBackend[] = [];

  const start = async (id: TestDatabaseId) => {
    const knex = await databases.init(id);
    const review = await ReviewBackend.start(knex);
    running.push(review);
    return { knex, review };
  };
  afterEach(async () => {
    for (const review of running.splice(0)) {
      await review.backend.stop();
    }
  });

  it.each(databases.ids)(
    'approvals given under an older policy no longer count, %p',
    async id => {
      const { review } = await start(id);
      await review.attest();
      await review.submit();
      const { fingerprint } = await review.gate();
      await review.decide('grace');
      await review.backend.writePolicy(
        REVIEW_POLICY.replace('groups: [board], quorum: 2', 'groups: [board]'),
      );
      const stale = await review.backend
        .post(APPROVAL, as('grace'))
        .send({ reason: 'fine', fingerprint });
      expect(stale.status).toBe(409);
      expect(stale.body.error.message).toMatch(
        /what the policy asks for at this gate has changed/,
      );
      expect(await review.gate()).toMatchObject({
        status: 'in-review',
        approvals: { given: 0, next: 'risk' },
      });
      expect((await review.decide('grace')).status).toBe(200);
      await review.decide('rhea');
      expect((await review.gate()).status).toBe('passed');
    },
  );

  it.each(databases.ids)(
    'two replicas take one decision of a person once, %p',
    async id => {
      const { knex, review } = await start(id);
      const other = await ReviewBackend.start(knex);
      running.push(other);
      await review.attest();
      await review.submit();
      const { fingerprint } = await review.gate();
      const answers = await Promise.all(
        [review, other].map(({ backend }) =>
          backend
            .post(APPROVAL, as('grace'))
            .send({ reason: 'fine', fingerprint }),
        ),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect([403, 409]).toContain(statuses[1]);
      expect(await knex('gate_decisions').pluck('actor')).toEqual([
        'user:default/grace',
      ]);
      const board = await Promise.all([
        review.decide('rhea'),
        other.decide('ravi'),
      ]);
      expect(board.map(({ status }) => status)).toEqual([200, 200]);
      expect(await other.gate()).toMatchObject({ status: 'passed' });
      expect((await other.verify()).body.ok).toBe(true);
    },
  );

  it.each(databases.ids)('an expired session decides nothing, %p', async id => {
    const { knex, review } = await start(id);
    await review.attest();
    await review.submit();
    const { fingerprint } = await review.gate();
    const expired = mockCredentials.user.invalidHeader();
    const answers = [
      await review.backend
        .post(APPROVAL, expired)
        .send({ reason: 'fine', fingerprint }),
      await review.backend.post('/reviews/decisions', expired).send({}),
      await review.backend.get('/reviews', expired),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await knex('gate_decisions')).toEqual([]);
  });
});
