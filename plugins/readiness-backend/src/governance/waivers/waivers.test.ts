import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  A,
  B,
  inDays,
  PEOPLE_POLICY,
  PeopleBackend,
} from '../../__testUtils__/PeopleBackend';

// Each test has a whole backend.
jest.setTimeout(60_000);

describe('waivers', () => {
  const databases = createTestDatabases();
  let people: PeopleBackend;
  let knex: Knex;

  const start = async (id: TestDatabaseId, policy?: string) => {
    knex = await databases.init(id);
    people = await PeopleBackend.start(knex, { policy });
  };
  const said = (response: {
    status: number;
    body: { error: { message: string } };
  }) => [response.status, response.body.error.message];
  afterEach(() => people.backend.stop());

  it.each(databases.ids)('are asked for, accepted, revoked, %p', async id => {
    await start(id);
    const asked = await people.askFor({ compensatingControl: 'by hand' });
    expect(asked.body).toMatchObject({
      kind: 'evidence',
      title: 'Validation report',
      status: 'requested',
      requestedBy: 'user:default/ada',
      compensatingControl: 'by hand',
      renewals: 0,
      version: '14',
      acceptors: ['group:default/model-risk'],
      may: {
        decide: false,
        withdraw: true,
        revoke: false,
      },
    });
    expect((await people.requirement('report')).status).toBe('missing');

    const { id: waiver } = asked.body;
    expect(said(await people.decide(waiver, 'accept', 'ada'))).toEqual([
      403,
      'nobody decides about the waiver they asked for',
    ]);
    expect(said(await people.decide(waiver, 'accept', 'rhea'))).toEqual([
      403,
      'only members of group:default/model-risk decide about waivers here',
    ]);
    expect(said(await people.decide(waiver, 'revoke', 'grace'))).toEqual([
      409,
      'the waiver has not been accepted',
    ]);
    expect(said(await people.decide(waiver, 'withdraw', 'grace'))[0]).toBe(403);

    const accepted = await people.decide(waiver, 'accept', 'grace');
    expect(accepted.body).toMatchObject({
      status: 'accepted',
      decidedBy: 'user:default/grace',
      decisionReason: 'because',
      may: { decide: false, withdraw: false, revoke: true },
    });
    // The entity is assessed by the time of the answer.
    expect(await people.requirement('report')).toMatchObject({
      status: 'waived',
    });
    const twice = await people.decide(waiver, 'accept', 'grace');
    expect(said(twice)[0]).toBe(409);
    expect(said(twice)[1]).toMatch(
      /^the waiver has been accepted by user:default\/grace at /,
    );
    expect((await people.decide(waiver, 'withdraw', 'ada')).status).toBe(409);

    const revoked = await people.decide(waiver, 'revoke', 'grace');
    expect(revoked.body).toMatchObject({ status: 'revoked' });
    expect((await people.requirement('report')).status).toBe('missing');
    expect((await people.decide(waiver, 'revoke', 'grace')).status).toBe(409);
    expect(await people.actions()).toEqual([
      'waiver.requested',
      'waiver.accepted',
      'waiver.revoked',
    ]);
    expect(await people.isWhole()).toBe(true);
  });

  it.each(databases.ids)(
    'of checks show in the score, refused and withdrawn ones do not, %p',
    async id => {
      await start(id);
      const check = { check: 'coverage-is-high', evidence: undefined };
      const refused = await people.askFor(check);
      const path = `/waivers/${refused.body.id}/decision`;
      const silent = await people.say(path, { decision: 'refuse' }, 'grace');
      expect(said(silent)).toEqual([
        400,
        'The body is not valid: reason: say why',
      ]);
      const refusal = await people.decide(refused.body.id, 'refuse', 'grace');
      expect(refusal.body.status).toBe('refused');
      const withdrawn = await people.askFor(check);
      const { body } = await people.decide(
        withdrawn.body.id,
        'withdraw',
        'ada',
      );
      expect(body.status).toBe('withdrawn');
      expect((await people.entity()).counts.waived).toBe(0);

      const asked = await people.askFor(check);
      await people.decide(asked.body.id, 'accept', 'grace');
      const entity = await people.entity();
      expect(entity.counts.waived).toBe(1);
      expect(entity.score).toBeGreaterThan(entity.scoreWithoutWaivers);
    },
  );

  it.each(databases.ids)(
    'in force are counted at the entity, with when the first ends, %p',
    async id => {
      await start(id);
      const [soon, later] = [inDays(9), inDays(30)];
      const { id: first } = (await people.askFor({ expiresAt: later })).body;
      const { id: second } = (
        await people.askFor({
          ...{ check: 'coverage-is-high', evidence: undefined },
          expiresAt: soon,
        })
      ).body;
      expect((await people.entity()).waivers).toBeUndefined();
      await people.decide(first, 'accept', 'grace');
      expect((await people.entity()).waivers).toEqual({
        open: 1,
        endsNext: later,
      });
      await people.decide(second, 'accept', 'grace');
      expect((await people.entity()).waivers).toEqual({
        open: 2,
        endsNext: soon,
      });
      expect((await people.entity(B)).waivers).toBeUndefined();
      await knex('waivers')
        .where({ id: second })
        .update({ expires_at: inDays(-1) });
      expect((await people.entity()).waivers).toEqual({
        open: 1,
        endsNext: later,
      });
      await people.decide(first, 'revoke', 'grace');
      expect((await people.entity()).waivers).toBeUndefined();
    },
  );

  it.each(databases.ids)('end, and cannot be decided then, %p', async id => {
    await start(id);
    const asked = await people.askFor();
    await knex('waivers').update({ expires_at: inDays(-1) });
    const late = await people.decide(asked.body.id, 'accept', 'grace');
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/^the waiver ended at /);
    expect((await people.decide(asked.body.id, 'withdraw', 'ada')).status).toBe(
      409,
    );
    const [shown] = (await people.governance()).waivers;
    expect(shown).toMatchObject({
      status: 'expired',
      may: { decide: false, withdraw: false, revoke: false },
    });
    expect(await people.actions()).toEqual(['waiver.requested']);
  });

  it.each(databases.ids)(
    'are renewed, and count their renewals, %p',
    async id => {
      await start(id);
      const first = (await people.askFor()).body.id;
      expect(said(await people.askFor({ renews: first }))).toEqual([
        409,
        `The waiver '${first}' was not accepted, or is revoked; ask for a new one`,
      ]);
      await people.decide(first, 'accept', 'grace');
      const anew = await people.askFor();
      expect(anew.status).toBe(409);
      expect(anew.body.error.message).toMatch(`renew the waiver ${first}`);
      expect(
        said(await people.askFor({ evidence: 'risk-note', renews: first })),
      ).toEqual([
        400,
        `renews: the waiver '${first}' is about the evidence 'report'`,
      ]);

      const second = await people.askFor({ renews: first });
      expect(second.body).toMatchObject({ renews: first, renewals: 1 });
      expect((await people.governance()).waiverCap).toMatchObject({ open: 1 });
      await people.decide(second.body.id, 'accept', 'grace');
      const { waivers } = await people.governance();
      expect(waivers).toMatchObject([
        { id: second.body.id, status: 'accepted' },
        { id: first, status: 'expired', renewedBy: second.body.id },
      ]);
      expect(said(await people.askFor({ renews: first }))).toEqual([
        409,
        `The waiver '${first}' has been renewed already`,
      ]);
      expect(said(await people.decide(first, 'revoke', 'grace'))[0]).toBe(409);
      const third = await people.askFor({ renews: second.body.id });
      expect(third.body.renewals).toBe(2);
    },
  );

  it.each(databases.ids)('hold the caps of the profile, %p', async id => {
    await start(id);
    const check = (name: string) => ({ check: name, evidence: undefined });
    // At the same moment four things of one entity, of which two may be open.
    const answers = await Promise.all([
      people.askFor(),
      people.askFor({ evidence: 'risk-note' }),
      people.askFor(check('coverage-is-high')),
      people.askFor(check('somebody-is-on-call')),
    ]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(2);
    expect(refused[0].body.error.message).toBe(
      "'component:default/a' has 2 open waivers, and its profile allows 2",
    );
    expect(await knex('waivers').pluck('id')).toHaveLength(2);
    expect(await people.actions()).toHaveLength(2);
    expect(await people.isWhole()).toBe(true);

    // And of all entities of the owner three.
    const ofOwner = await Promise.all([
      people.askFor({}, B),
      people.askFor({ evidence: 'risk-note' }, B),
    ]);
    expect(ofOwner.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [over] = ofOwner.filter(({ status }) => status === 409);
    expect(over.body.error.message).toBe(
      "All 3 waivers that entities of 'group:default/fraud' may have open at once are taken",
    );
    const { waiverCap } = await people.governance();
    expect(waiverCap).toEqual({
      open: 2,
      max: 2,
      maxDuration: 'P90D',
      group: { ref: 'group:default/fraud', open: 3, max: 3 },
    });
  });

  it.each(databases.ids)(
    'of two entities at once keep to the cap of their owner, %p',
    async id => {
      await start(id, PEOPLE_POLICY.replace('Owner: 3', 'Owner: 1'));
      const answers = await Promise.all([
        people.askFor(),
        people.askFor({}, B),
        people.askFor({ evidence: 'risk-note' }),
        people.askFor({ evidence: 'risk-note' }, B),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 409, 409, 409,
      ]);
      expect(await knex('waivers').pluck('status')).toEqual(['requested']);
    },
  );

  it.each(databases.ids)(
    'are decided once by two who decide at once, on two replicas, %p',
    async id => {
      await start(id);
      const replica = await PeopleBackend.start(knex, {
        catalog: people.catalog,
      });
      const asked = await people.askFor({}, A, 'fred');
      const path = `/waivers/${asked.body.id}/decision`;
      const answers = await Promise.all([
        people.decide(asked.body.id, 'accept', 'grace'),
        replica.decide(asked.body.id, 'refuse', 'ada'),
        replica.decide(asked.body.id, 'accept', 'ada'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 409, 409,
      ]);
      expect(await people.actions()).toHaveLength(2);

      const other = await people.askFor({ evidence: 'risk-note' });
      const repeated = await Promise.all(
        [people, replica].map(one =>
          one.say(
            path.replace(asked.body.id, other.body.id),
            { decision: 'accept' },
            'grace',
            'key-1',
          ),
        ),
      );
      expect(repeated.map(({ status }) => status)).toEqual([200, 200]);
      expect(repeated[0].body).toEqual(repeated[1].body);
      expect(await people.actions()).toHaveLength(4);
      const differs = await people.say(
        path.replace(asked.body.id, other.body.id),
        { decision: 'revoke', reason: 'x' },
        'grace',
        'key-1',
      );
      expect(differs.status).toBe(409);
      expect(await people.isWhole()).toBe(true);
      await replica.backend.stop();
    },
  );

  it.each(databases.ids)('are asked for once per key, %p', async id => {
    await start(id);
    const body = { evidence: 'report', reason: 'x', expiresAt: inDays(3) };
    const send = (overrides: object = {}) =>
      people.say(`${A}/waivers`, { ...body, ...overrides }, 'ada', 'k');
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect((await send({ reason: 'y' })).status).toBe(409);
    expect(await people.actions()).toEqual(['waiver.requested']);
  });

  it.each(databases.ids)(
    'are accepted by anybody but the requester where nobody is named, %p',
    async id => {
      await start(
        id,
        PEOPLE_POLICY.replace(
          "    acceptors: ['group:default/model-risk']\n",
          '',
        ),
      );
      const { body } = await people.askFor();
      expect(body.acceptors).toEqual([]);
      expect((await people.decide(body.id, 'accept', 'ada')).status).toBe(403);
      expect((await people.decide(body.id, 'accept', 'rhea')).status).toBe(200);
    },
  );

  it.each(databases.ids)('are stored whole or not at all, %p', async id => {
    await start(id);
    const asked = await people.askFor();
    const rows = () => Promise.all([knex('waivers'), people.actions()]);
    const before = await rows();
    // The last statement of the decision fails: the queue cannot be written.
    await knex.schema.renameTable('assessment_queue', 'away');
    const failed = await people.decide(asked.body.id, 'accept', 'grace');
    await knex.schema.renameTable('away', 'assessment_queue');
    expect(failed.status).toBe(500);
    expect(await rows()).toEqual(before);
    const again = await people.decide(asked.body.id, 'accept', 'grace');
    expect(again.status).toBe(200);
    expect(await people.isWhole()).toBe(true);
  });
});
