import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  A,
  PEOPLE_POLICY,
  PeopleBackend,
} from '../../__testUtils__/PeopleBackend';

// Each test has a whole backend.
jest.setTimeout(60_000);

describe('risk classifications', () => {
  const databases = createTestDatabases();
  let people: PeopleBackend;
  let knex: Knex;

  const start = async (id: TestDatabaseId, policy?: string) => {
    knex = await databases.init(id);
    people = await PeopleBackend.start(knex, { policy });
  };
  const classify = (tier: string, user = 'ada', key?: string) =>
    people.say(`${A}/classification`, { tier, reason: 'so' }, user, key);
  const decide = (id: string, decision: string, user: string, key?: string) =>
    people.say(
      `/classifications/${id}/decision`,
      { decision, reason: 'indeed' },
      user,
      key,
    );
  afterEach(() => people.backend.stop());

  it.each(databases.ids)(
    'are in force at once when they raise, and wait when they lower, %p',
    async id => {
      await start(id);
      expect((await people.entity()).riskTier).toBe('limited');
      expect((await people.governance()).riskTier).toEqual({
        tier: 'limited',
        rule: { tier: 'limited', reason: expect.any(String) },
        tiers: ['low', 'limited', 'high', 'prohibited'],
      });
      const same = await classify('limited');
      expect([same.status, same.body.error.message]).toEqual([
        409,
        "The risk tier is 'limited' already",
      ]);
      const raised = await classify('high');
      expect(raised.body).toMatchObject({
        tier: 'high',
        from: 'limited',
        status: 'in-force',
        by: 'user:default/ada',
      });
      expect((await people.entity()).riskTier).toBe('high');

      const lowered = await classify('low');
      expect(lowered.body).toMatchObject({ from: 'high', status: 'proposed' });
      expect((await people.entity()).riskTier).toBe('high');
      const { riskTier, may } = await people.governance('rhea');
      expect(riskTier).toMatchObject({
        recorded: { id: raised.body.id },
        proposed: { id: lowered.body.id },
      });
      expect(may.decideClassification).toBe(true);
      expect((await people.governance('ada')).may.decideClassification).toBe(
        false,
      );

      const { id: proposal } = lowered.body;
      const own = await decide(proposal, 'accept', 'ada');
      expect([own.status, own.body.error.message]).toEqual([
        403,
        'nobody decides about the lower risk tier they proposed',
      ]);
      const other = await decide(proposal, 'accept', 'grace');
      expect([other.status, other.body.error.message]).toEqual([
        403,
        'only members of group:default/board decide about lower risk tiers here',
      ]);
      const answers = await Promise.all([
        decide(proposal, 'accept', 'rhea', 'k'),
        decide(proposal, 'accept', 'rhea', 'k'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers[0].body).toEqual(answers[1].body);
      expect(answers[0].body).toMatchObject({
        status: 'in-force',
        decidedBy: 'user:default/rhea',
      });
      expect((await people.entity()).riskTier).toBe('low');
      expect((await decide(proposal, 'refuse', 'rhea')).status).toBe(409);
      expect(await people.actions()).toEqual([
        'risk.classified',
        'risk.lower-proposed',
        'risk.lowered',
      ]);
      expect(await people.isWhole()).toBe(true);
    },
  );

  it.each(databases.ids)(
    'that lower can be refused, and give way to a newer one, %p',
    async id => {
      await start(id);
      const first = (await classify('low')).body.id;
      const second = (await classify('low', 'grace')).body.id;
      const late = await decide(first, 'accept', 'rhea');
      expect([late.status, late.body.error.message]).toEqual([
        409,
        'The proposal is not open: it is superseded',
      ]);
      const silent = await people.say(
        `/classifications/${second}/decision`,
        { decision: 'refuse' },
        'rhea',
      );
      expect(silent.status).toBe(400);
      const races = await Promise.all([
        decide(second, 'refuse', 'rhea'),
        decide(second, 'accept', 'rhea'),
      ]);
      expect(races.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(
        await knex('risk_classifications')
          .orderBy('number')
          .pluck('decided_by'),
      ).toEqual([null, 'user:default/rhea']);
    },
  );

  it.each(databases.ids)(
    'are for those whom the profile names, with the tiers it has, %p',
    async id => {
      await start(
        id,
        PEOPLE_POLICY.replace(
          'classification: {',
          "classification: { classifiers: ['group:default/board'],",
        ),
      );
      const unknown = await classify('medium', 'rhea');
      expect([unknown.status, unknown.body.error.message]).toEqual([
        400,
        "tier: there is no risk tier 'medium'; there are low, limited, high, prohibited",
      ]);
      expect((await classify('high')).status).toBe(403);
      expect((await people.governance()).may.classify).toBe(false);
      expect(await knex('risk_classifications')).toEqual([]);
      expect((await people.governance('rhea')).may.classify).toBe(true);
      expect((await classify('high', 'rhea')).status).toBe(200);
    },
  );

  it.each(databases.ids)(
    'of one person give way to rules that say a higher one, of two they stay, %p',
    async id => {
      await start(id);
      const writeTier = (tier: string) =>
        people.backend.writePolicy(
          PEOPLE_POLICY.replace(
            'defaultRiskTier: limited',
            () => `defaultRiskTier: ${tier}`,
          ),
        );
      const tierNow = async () => {
        await people.pushFact('ci', { unitTestsPass: true });
        return (await people.entity()).riskTier;
      };
      await classify('high');
      await writeTier('prohibited');
      expect(await tierNow()).toBe('prohibited');
      await writeTier('low');
      expect(await tierNow()).toBe('high');

      const { id: proposal } = (await classify('limited')).body;
      await decide(proposal, 'accept', 'rhea');
      await writeTier('prohibited');
      expect(await tierNow()).toBe('limited');
    },
  );
});
