import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { A, inDays, PeopleBackend } from '../__testUtils__/PeopleBackend';
import { TEST_POLICY } from '../__testUtils__/policy';
import { as } from '../__testUtils__/ReviewBackend';
import { SERVICE, TestBackend } from '../__testUtils__/TestBackend';
import { waitFor } from '../__testUtils__/waitFor';

const POLICY = `${TEST_POLICY}  waivers:
    acceptors: ['group:default/model-risk']
    remindBefore: P20D
  concerns: { escalateAfter: PT1S, escalateTo: ['group:default/board'] }
  gates:
    - name: release
      title: Release
      enforcement: enforce
      requires:
        checks: [unit-tests-pass]
        evidence: [{ name: report, title: Report }]
      approvals:
        - { name: risk, title: Model risk, groups: [model-risk] }
        - { name: board, title: Board, groups: ['group:default/board'], deadline: PT1S, escalateTo: ['group:default/chiefs', 'user:default/paula'] }
`;
const FRAUD = 'group:default/fraud';
const RISK = 'group:default/model-risk';
const BOARD = 'group:default/board';

// Reviews of several steps with deadlines, each with its assessments.
jest.setTimeout(60_000);

describe('notifications', () => {
  const databases = createTestDatabases();
  let people: PeopleBackend;
  let backend: TestBackend;
  let knex: Knex;

  afterEach(() => backend.stop());

  async function start(id: TestDatabaseId) {
    knex = await databases.init(id);
    people = await PeopleBackend.start(knex, { policy: POLICY });
    backend = people.backend;
    await push(true);
  }

  async function push(unitTestsPass: boolean) {
    await backend.post('/facts', SERVICE).send({
      facts: [
        {
          entityRef: 'component:default/a',
          source: 'ci',
          values: { unitTestsPass },
        },
      ],
    });
    await backend.post(`${A}/evaluate`, SERVICE);
  }

  /** What was sent since the last look: about what, to whom, but for whom. */
  async function told() {
    await backend.trigger('readiness-notifications-send');
    return backend.notified
      .splice(0)
      .map(({ recipients, payload }) => ({
        topic: payload.topic?.replace('readiness.', ''),
        ...(recipients.type === 'entity' && {
          to: recipients.entityRef,
          but: recipients.excludeEntityRef,
        }),
        title: payload.title,
        link: payload.link,
      }))
      .sort((a, b) => `${a.topic}`.localeCompare(`${b.topic}`));
  }

  const gate = async () => (await people.entity()).gates[0];
  const submit = () => people.say(`${A}/gates/release/submission`, {}, 'fred');
  const decide = async (user: string, verb: string, body: object = {}) =>
    backend.post(`${A}/gates/release/${verb}`, as(user)).send({
      reason: `says ${user}`,
      fingerprint: (await gate()).fingerprint,
      ...body,
    });

  it.each(databases.ids)('follow a review to its end, %p', async id => {
    await start(id);
    await people.say(`${A}/attestations`, { evidence: 'report' }, 'fred');
    await expect(told()).resolves.toEqual([]);
    await submit();
    const link = '/catalog/default/component/a/readiness/gates?gate=release';
    await expect(told()).resolves.toEqual([
      {
        topic: 'review-requested',
        to: [RISK],
        but: ['user:default/fred'],
        title: 'Release of a waits for your review',
        link,
      },
    ]);
    await decide('grace', 'rejection', { decision: 'changes' });
    await expect(told()).resolves.toEqual([
      {
        topic: 'gate-changes-requested',
        to: [FRAUD, 'user:default/fred'],
        but: ['user:default/grace'],
        title: 'Release of a needs changes',
        link,
      },
    ]);
    await submit();
    await decide('grace', 'rejection');
    await expect(told()).resolves.toMatchObject([
      { topic: 'gate-rejected', title: 'Release of a was rejected' },
      { topic: 'review-requested', to: [RISK] },
    ]);
    await submit();
    await decide('grace', 'approval');
    await expect(told()).resolves.toMatchObject([
      { topic: 'review-requested', to: [RISK] },
      { topic: 'review-requested', to: [BOARD] },
    ]);

    const { approvals } = await gate();
    await waitFor(
      async () => new Date().toISOString(),
      now => now > approvals.steps[1].dueAt,
    );
    for (let times = 0; times < 2; times += 1) {
      await backend.trigger('readiness-notifications-due');
    }
    await expect(told()).resolves.toMatchObject([
      {
        topic: 'review-overdue',
        to: ['group:default/chiefs', 'user:default/paula'],
        title: 'The review of Release of a is overdue',
      },
    ]);
    await decide('rhea', 'approval');
    await expect(told()).resolves.toMatchObject([
      {
        topic: 'gate-passed',
        to: [FRAUD, 'user:default/fred'],
        but: ['user:default/rhea'],
      },
    ]);
  });

  it.each(databases.ids)(
    'tell of a regression once, each time, %p',
    async id => {
      await start(id);
      await people.say(`${A}/attestations`, { evidence: 'report' }, 'fred');
      await submit();
      await decide('grace', 'approval');
      await decide('rhea', 'approval');
      await told();
      await push(false);
      await Promise.all(
        [1, 2, 3].map(() => backend.post(`${A}/evaluate`, SERVICE)),
      );
      await expect(told()).resolves.toMatchObject([
        {
          topic: 'gate-regressed',
          to: [FRAUD, 'user:default/fred'],
          title: 'Release of a is no longer passed',
        },
      ]);
      await push(true);
      expect((await gate()).status).toBe('passed');
      await expect(told()).resolves.toEqual([]);
      await push(false);
      await expect(told()).resolves.toMatchObject([
        { topic: 'gate-regressed' },
      ]);
    },
  );

  it.each(databases.ids)('tell of waivers, %p', async id => {
    await start(id);
    const ask = (days: number, overrides: object = {}) =>
      people.askFor({ expiresAt: inDays(days), ...overrides }, A, 'fred');
    const { id: refused } = (await ask(10)).body;
    await expect(told()).resolves.toMatchObject([
      {
        topic: 'waiver-requested',
        to: [RISK],
        but: ['user:default/fred'],
        title: "A waiver of 'report' is asked for a",
        link: '/catalog/default/component/a/readiness/gates',
      },
    ]);
    await people.decide(refused, 'refuse', 'grace');
    await expect(told()).resolves.toMatchObject([
      {
        topic: 'waiver-decided',
        to: ['user:default/fred'],
        but: ['user:default/grace'],
        title: "Your waiver of 'report' for a is refused",
      },
    ]);
    const { id: later } = (await ask(30)).body;
    await people.decide(later, 'accept', 'grace');
    await told();
    await backend.trigger('readiness-notifications-due');
    await expect(told()).resolves.toEqual([]);
    await knex('waivers')
      .where({ id: later })
      .update({ expires_at: inDays(19) });
    await backend.trigger('readiness-notifications-due');
    await backend.trigger('readiness-notifications-due');
    await expect(told()).resolves.toMatchObject([
      {
        topic: 'waiver-ending',
        to: [FRAUD, 'user:default/fred'],
        title: "The waiver of 'report' for a ends soon",
      },
    ]);
    await people.decide(later, 'revoke', 'grace');
    await expect(told()).resolves.toMatchObject([
      { title: "Your waiver of 'report' for a is revoked" },
    ]);
  });

  it.each(databases.ids)('tell of concerns, on record, %p', async id => {
    await start(id);
    backend.published.splice(0);
    const concern = await people.say(
      `${A}/concerns`,
      { title: 'It drifts', severity: 'high' },
      'grace',
    );
    expect(concern.status).toBe(200);
    // No result changed, and open pages hear of it all the same.
    expect(backend.published).toMatchObject([
      { topic: 'signals' },
      { eventPayload: { entityRefs: ['component:default/a'] } },
    ]);
    await expect(told()).resolves.toMatchObject([
      {
        topic: 'concern-raised',
        to: [FRAUD],
        but: ['user:default/grace'],
        title: 'A concern about a was raised',
      },
    ]);
    await waitFor(
      async () => new Date().toISOString(),
      now => now > concern.body.escalatesAt,
    );
    await backend.trigger('readiness-notifications-due');
    await backend.trigger('readiness-notifications-due');
    await expect(told()).resolves.toMatchObject([
      { topic: 'concern-escalated', to: [BOARD] },
    ]);
    const { concerns } = await people.governance();
    expect(concerns).toMatchObject([{ escalatedTo: [BOARD] }]);
    await expect(people.actions()).resolves.toEqual([
      'concern.raised',
      'concern.escalated',
    ]);
    await expect(people.isWhole()).resolves.toBe(true);
  });
});
