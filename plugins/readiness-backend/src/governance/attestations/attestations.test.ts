import { createTestDatabases } from '../../__testUtils__/databases';
import { A, inDays, PeopleBackend } from '../../__testUtils__/PeopleBackend';

// Each test has a whole backend.
jest.setTimeout(60_000);

describe('attestations', () => {
  const databases = createTestDatabases();
  let people: PeopleBackend;
  const attest = (body: object, user = 'ada', key?: string) =>
    people.say(`${A}/attestations`, body, user, key);
  afterEach(() => people.backend.stop());

  it.each(databases.ids)('of a check stand in for data, %p', async id => {
    people = await PeopleBackend.start(await databases.init(id));
    const name = 'somebody-is-on-call';
    expect((await people.requirement(name)).status).toBe('missing');
    const given = await attest({
      check: name,
      note: 'see the rota',
      url: 'https://wiki.example.com/rota',
    });
    expect(given.body).toMatchObject({
      kind: 'check',
      name,
      title: 'Somebody is on call',
      by: 'user:default/ada',
      version: '14',
      standing: 'in-force',
    });
    // The check says how long a word holds.
    expect(given.body.expiresAt.slice(0, 10)).toBe(inDays(90).slice(0, 10));
    const met = await people.requirement(name);
    expect(met.status).toBe('met');

    // What is given for one version must be given anew for the next.
    await people.release('15');
    expect((await people.requirement(name)).status).toBe('missing');
    const [earlier] = (await people.governance()).attestations;
    expect(earlier).toMatchObject({
      version: '14',
      standing: 'earlier-version',
    });
    const key = 'attest-15';
    const [first, second] = await Promise.all([
      attest({ check: name }, 'ada', key),
      attest({ check: name }, 'ada', key),
    ]);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect((await people.requirement(name)).status).toBe('met');

    // Data that says otherwise outweighs it.
    await people.pushFact('ops', { onCall: false });
    expect((await people.requirement(name)).status).toBe('missing');
    expect(await people.actions()).toEqual([
      'check.attested',
      'check.attested',
    ]);
    expect(await people.isWhole()).toBe(true);
  });

  it.each(databases.ids)(
    'of evidence take each other’s place, %p',
    async id => {
      const knex = await databases.init(id);
      people = await PeopleBackend.start(knex);
      const pdf = { evidence: 'report', fileType: 'Application/PDF' };
      const first = await attest({ ...pdf, expiresAt: inDays(2) });
      expect(first.body).toMatchObject({ fileType: 'application/pdf' });
      const second = await attest(pdf);
      const { attestations } = await people.governance();
      expect(attestations).toMatchObject([
        { id: second.body.id, standing: 'in-force' },
        { id: first.body.id, standing: 'superseded' },
      ]);
      await knex('attestations')
        .where({ id: second.body.id })
        .update({ expires_at: inDays(-1) });
      const later = (await people.governance()).attestations;
      expect(later.map((one: { standing: string }) => one.standing)).toEqual([
        'expired',
        'in-force',
      ]);
    },
  );

  it.each<[object, string]>([
    [{}, 'name exactly one of check and evidence'],
    [{ check: 'x', evidence: 'y' }, 'name exactly one of check and evidence'],
    [{ check: 'x' }, "check: the policy has no check 'x'"],
    [
      { check: 'unit-tests-pass' },
      "check: 'unit-tests-pass' rests on data only; nobody can attest it",
    ],
    [
      { check: 'api-is-described' },
      "check: 'api-is-described' does not concern 'component:default/a'",
    ],
    [{ evidence: 'x' }, 'it asks for risk-note, report'],
    [
      { evidence: 'report' },
      "fileType: evidence 'report' must be one of application/pdf",
    ],
    [
      { evidence: 'report', fileType: 'image/png' },
      "fileType: evidence 'report' must be one of application/pdf",
    ],
    [{ evidence: 'report', fileType: 'pdf' }, 'must be a media type'],
    [
      { evidence: 'risk-note', url: 'data:text/html,x' },
      'url: must be an http or https URL',
    ],
    [
      { evidence: 'risk-note', expiresAt: inDays(-1) },
      'expiresAt must be in the future',
    ],
  ])('refuse %j and store nothing', async (body, said) => {
    const knex = await databases.init('SQLITE_3');
    people = await PeopleBackend.start(knex);
    const response = await attest(body);
    expect(response.body.error.message).toContain(said);
    expect(response.status).toBe(400);
    expect(await knex('attestations')).toEqual([]);
    expect(await people.actions()).toEqual([]);
  });
});
