import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/databases';
import { as, ENTITY, ReviewBackend } from '../../__testUtils__/ReviewBackend';
import { SERVICE } from '../../__testUtils__/TestBackend';

/** A gate that is passed through `release`, and one whose pass ends. */
const LATER_GATES = `    - name: deploy
      title: Deploy
      enforcement: enforce
      after: [release]
      approvals:
        - { name: board, title: Board, groups: [board] }
    - name: operate
      title: Operate
      enforcement: enforce
      validity: P7D
      requires: { checks: [unit-tests-pass] }
      approvals:
        - { name: risk, title: Model risk, groups: [model-risk] }
`;
const DAY_MS = 86_400_000;

jest.setTimeout(60_000);

describe('reviews over time', () => {
  const databases = createTestDatabases();
  let review: ReviewBackend;

  // The date alone goes by the test; everything else of time goes on.
  const setTime = (now: number) =>
    jest.useFakeTimers({
      now,
      advanceTimers: true,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });

  const start = async (id: TestDatabaseId) => {
    const knex = await databases.init(id);
    review = await ReviewBackend.start(knex, { profile: LATER_GATES });
  };
  afterEach(async () => {
    jest.useRealTimers();
    await review.backend.stop();
  });

  async function gates() {
    await review.backend.post(`${ENTITY}/evaluate`, SERVICE);
    const { body } = await review.backend.get(ENTITY, SERVICE);
    return Object.fromEntries(
      body.gates.map((gate: { name: string }) => [gate.name, gate]),
    );
  }

  const submit = (gate: string) =>
    review.backend
      .post(`${ENTITY}/gates/${gate}/submission`, as('ada'))
      .send({});

  async function approve(gate: string, user: string, fingerprint?: string) {
    return review.backend
      .post(`${ENTITY}/gates/${gate}/approval`, as(user))
      .send({
        reason: `says ${user}`,
        fingerprint: fingerprint ?? (await gates())[gate].fingerprint,
      });
  }

  async function passRelease() {
    await review.attest();
    await review.submit();
    for (const user of ['grace', 'rhea', 'ravi']) {
      expect((await approve('release', user)).status).toBe(200);
    }
  }

  it.each(databases.ids)(
    'end a pass when its time is over, and approve no ended one, %p',
    async id => {
      await start(id);
      await submit('operate');
      const { body: passed } = await approve('operate', 'grace');
      expect(passed).toMatchObject({ status: 'passed' });
      const now = Date.now();
      setTime(now + 6 * DAY_MS);
      expect((await gates()).operate.status).toBe('passed');

      setTime(now + 8 * DAY_MS);
      const { operate } = await gates();
      expect(operate.status).toBe('expired');
      const [{ at }] = passed.approvals.steps[0].by;
      expect(Date.parse(operate.since)).toBe(Date.parse(at) + 7 * DAY_MS);
      // Neither for what is there now, nor for what was approved once.
      for (const fingerprint of [operate.fingerprint, passed.fingerprint]) {
        const late = await approve('operate', 'grace', fingerprint);
        expect([late.status, late.body.error.message]).toEqual([
          409,
          'Operate is expired, so nothing is to be decided now',
        ]);
      }
      expect((await gates()).operate.status).toBe('expired');

      expect((await submit('operate')).body.status).toBe('in-review');
      expect((await approve('operate', 'grace')).body.status).toBe('passed');
      expect((await gates()).operate.status).toBe('passed');
      expect((await review.verify()).body.ok).toBe(true);
    },
  );

  it.each(databases.ids)(
    'take a later gate back with the one it is passed through, told once, %p',
    async id => {
      await start(id);
      await passRelease();
      await submit('deploy');
      expect((await approve('deploy', 'rhea')).body.status).toBe('passed');
      expect(await gates()).toMatchObject({
        release: { status: 'passed' },
        deploy: { status: 'passed' },
      });
      await review.backend.trigger('readiness-notifications-send');
      review.backend.notified.splice(0);

      await review.push(false);
      expect(await gates()).toMatchObject({
        release: { status: 'regressed' },
        deploy: {
          status: 'regressed',
          missing: [{ kind: 'gate', name: 'release' }],
        },
      });
      await review.backend.trigger('readiness-notifications-send');
      expect(
        review.backend.notified.map(({ payload }) => payload),
      ).toMatchObject([
        {
          topic: 'readiness.gate-regressed',
          title: 'Release of a is no longer passed, and 2 more gates with it',
        },
      ]);

      await review.push(true);
      expect(await gates()).toMatchObject({
        release: { status: 'passed' },
        deploy: { status: 'passed' },
      });
    },
  );
});
