import { TestDatabases } from '@backstage/backend-test-utils';
import { A, inDays, PeopleBackend } from '../__testUtils__/PeopleBackend';
import { HIDDEN } from '../__testUtils__/ReviewBackend';
import { NOBODY, SERVICE, STRANGER, USER } from '../__testUtils__/TestBackend';
import { applyDatabaseMigrations } from '../database/migrations';

// Each test has a whole backend.
jest.setTimeout(60_000);

const WAIVER = {
  evidence: 'report',
  reason: 'the tool is broken',
  expiresAt: inDays(30),
};
const DECISION = { decision: 'accept', reason: 'because' };

describe('routes of people’s contributions', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let people: PeopleBackend;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    people = await PeopleBackend.start(knex);
    // Of the entity that users do not see, each with a known id.
    const entity = { entity_ref: 'component:default/secret' };
    const at = new Date().toISOString();
    await knex('waivers').insert({
      ...{ ...entity, id: 'hidden', kind: 'evidence', name: 'report' },
      ...{ reason: 'x', requested_by: 'user:default/ada', requested_at: at },
      ...{ expires_at: inDays(3), status: 'requested', renewals: 0 },
    });
    await knex('risk_classifications').insert({
      ...{ ...entity, id: 'hidden', tier: 'low', reason: 'x' },
      ...{ made_by: 'user:default/ada', at, status: 'proposed' },
    });
    await knex('concerns').insert({
      ...{ ...entity, id: 'hidden', title: 'x', severity: 'low' },
      ...{ raised_by: 'user:default/ada', at, escalates_at: at },
    });
  });
  afterAll(() => people.backend.stop());

  it.each<[string, object]>([
    ['/waivers', WAIVER],
    ['/classification', { tier: 'high', reason: 'x' }],
    ['/concerns', { title: 'x', severity: 'low' }],
  ])('POST …%s is for people who may', async (rest, body) => {
    const ask = (path: string, who: string) =>
      people.backend.post(`${path}${rest}`, who).send(body);
    expect((await ask(A, NOBODY)).status).toBe(401);
    expect((await ask(A, STRANGER)).status).toBe(403);
    expect((await ask(A, SERVICE)).status).toBe(403);
    const hidden = await ask(HIDDEN, USER);
    expect(hidden.status).toBe(404);
    const missing = await ask('/entities/component/default/nothing', USER);
    expect(missing.body.error.message).toBe(
      hidden.body.error.message.replace('secret', 'nothing'),
    );
  });

  it.each<[string, object]>([
    ['/waivers/hidden/decision', DECISION],
    ['/classifications/hidden/decision', DECISION],
    ['/concerns/hidden/resolution', { resolution: 'done' }],
  ])('POST %s tells hidden from missing to nobody', async (path, body) => {
    const ask = (url: string, who: string) =>
      people.backend.post(url, who).send(body);
    expect((await ask(path, NOBODY)).status).toBe(401);
    expect((await ask(path, SERVICE)).status).toBe(403);
    const hidden = await ask(path, USER);
    const missing = await ask(path.replace('hidden', 'nothing'), USER);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(missing.body.error.message).toBe(
      hidden.body.error.message.replace('hidden', 'nothing'),
    );
  });

  it('GET …/governance shows what one may do, and sums of what one may see', async () => {
    const ask = (path: string, who: string) =>
      people.backend.get(`${path}/governance`, who);
    expect((await ask(A, NOBODY)).status).toBe(401);
    expect((await ask(A, STRANGER)).status).toBe(403);
    expect((await ask(HIDDEN, USER)).status).toBe(404);
    const mine = await ask(A, USER);
    expect(mine.body).toMatchObject({
      entityRef: 'component:default/a',
      waiverCap: { open: 0, max: 2, group: { open: 0, max: 3 } },
      may: {
        giveEvidence: true,
        requestWaiver: true,
        classify: true,
        decideClassification: false,
        raiseConcern: true,
        resolveConcern: false,
      },
    });
    // A service sees the hidden one too, and may nothing that is for people.
    const service = await ask(A, SERVICE);
    expect(service.body).toMatchObject({
      waiverCap: { group: { open: 1 } },
      may: {
        giveEvidence: true,
        requestWaiver: false,
        classify: false,
        raiseConcern: false,
      },
    });
  });

  it.each<[string, object, string]>([
    ['/waivers', { ...WAIVER, reason: '' }, 'reason'],
    ['/waivers', { ...WAIVER, check: 'unit-tests-pass' }, 'exactly one of'],
    ['/waivers', { ...WAIVER, evidence: 'x' }, "no evidence 'x'"],
    [
      '/waivers',
      { ...WAIVER, evidence: undefined, check: 'api-is-described' },
      "check: 'api-is-described' does not concern 'component:default/a'",
    ],
    [
      '/waivers',
      { ...WAIVER, evidence: undefined, check: 'unit-tests-pass' },
      "check: 'unit-tests-pass' can never be waived here",
    ],
    [
      '/waivers',
      { ...WAIVER, expiresAt: inDays(-1) },
      'expiresAt must be in the future',
    ],
    [
      '/waivers',
      { ...WAIVER, expiresAt: inDays(91) },
      'expiresAt: a waiver lasts 90 days at most, until ',
    ],
    ['/waivers', { ...WAIVER, expiresAt: '2030-01-01' }, 'ISO 8601'],
    ['/waivers', { ...WAIVER, renews: 'x' }, "has no waiver 'x'"],
    ['/waivers', { ...WAIVER, requestedBy: 'x' }, 'requestedBy'],
    ['/classification', { tier: 'high' }, 'reason'],
    ['/classification', { tier: 'x', reason: 'y' }, 'there are low, limited'],
  ])(
    'POST …%s with %j is 400, and nothing is stored',
    async (rest, body, said) => {
      const response = await people.say(`${A}${rest}`, body);
      expect(response.body.error.message).toContain(said);
      expect(response.status).toBe(400);
      const { waivers, riskTier } = await people.governance();
      expect(waivers).toEqual([]);
      expect(riskTier.recorded).toBeUndefined();
      expect(await people.actions()).toEqual([]);
    },
  );

  it.each<[string, object, string]>([
    ['/waivers/x/decision', { decision: 'approve' }, 'decision'],
    ['/waivers/x/decision', { decision: 'revoke' }, 'reason: say why'],
    ['/classifications/x/decision', { decision: 'refuse' }, 'reason: say why'],
    ['/concerns/x/resolution', { resolution: '' }, 'resolution'],
  ])('POST %s with %j is 400', async (path, body, said) => {
    const response = await people.say(path, body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(said);
  });
});
