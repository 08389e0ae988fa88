import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ENTITY,
  HIDDEN,
  ReviewBackend,
} from '../../__testUtils__/ReviewBackend';
import {
  NOBODY,
  SERVICE,
  STRANGER,
  USER,
} from '../../__testUtils__/TestBackend';
import { applyDatabaseMigrations } from '../../database/migrations';

const DECISION = { reason: 'fine', fingerprint: 'f' };

describe('routes of governance', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let review: ReviewBackend;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    review = await ReviewBackend.start(knex);
  });
  afterAll(() => review.backend.stop());

  const posts: [string, object, number][] = [
    ['/attestations', { evidence: 'risk-note' }, 200],
    ['/gates/release/submission', {}, 403],
    ['/gates/release/approval', DECISION, 403],
    ['/gates/release/rejection', DECISION, 403],
  ];

  it.each(posts)(
    'POST …%s refuses who may not',
    async (rest, body, forService) => {
      const ask = (path: string, who: string) =>
        review.backend.post(`${path}${rest}`, who).send(body);
      expect((await ask(ENTITY, NOBODY)).status).toBe(401);
      expect((await ask(ENTITY, STRANGER)).status).toBe(403);
      expect((await ask(ENTITY, SERVICE)).status).toBe(forService);
      const hidden = await ask(HIDDEN, USER);
      expect(hidden.status).toBe(404);
      const missing = await ask('/entities/component/default/nothing', USER);
      expect(missing.body.error.message).toBe(
        hidden.body.error.message.replace('secret', 'nothing'),
      );
    },
  );

  it.each(['/audit', '/audit/verify'])('GET %s refuses them', async path => {
    const ask = (name: string, who: string) =>
      review.backend.get(`${path}?entityRef=component:default/${name}`, who);
    expect((await ask('a', NOBODY)).status).toBe(401);
    expect((await ask('a', STRANGER)).status).toBe(403);
    expect((await ask('a', USER)).status).toBe(200);
    expect((await ask('secret', USER)).status).toBe(404);
    expect((await ask('secret', SERVICE)).status).toBe(200);
    expect((await review.backend.get(`${path}?entityRef=::`)).status).toBe(400);
  });

  it('verifies all that one may see', async () => {
    await review.backend
      .post(`${HIDDEN}/attestations`, SERVICE)
      .send({ evidence: 'risk-note' });
    await review.attest();
    const mine = await review.backend.get('/audit/verify');
    // Besides the entities there is the stream of policies.
    expect(mine.body).toMatchObject({ ok: true, entities: 2 });
    const all = await review.backend.get('/audit/verify', SERVICE);
    expect(all.body).toMatchObject({ ok: true, entities: 3 });
  });

  it.each<[string, object, RegExp]>([
    ['/attestations', {}, /evidence/],
    ['/attestations', { evidence: 'other' }, /asks for risk-note$/],
    [
      '/attestations',
      { evidence: 'risk-note', url: 'ftp://example.com/x' },
      /http or https/,
    ],
    [
      '/attestations',
      { evidence: 'risk-note', expiresAt: 'soon' },
      /ISO 8601 with a zone/,
    ],
    [
      '/attestations',
      { evidence: 'risk-note', expiresAt: '2001-01-01T00:00:00Z' },
      /in the future/,
    ],
    ['/attestations', { evidence: 'risk-note', by: 'user:x' }, /by/],
    ['/gates/release/submission', { reason: '' }, /reason/],
    ['/gates/release/approval', { reason: 'fine' }, /fingerprint/],
    ['/gates/release/approval', { fingerprint: 'f' }, /reason/],
    ['/gates/release/approval', { ...DECISION, step: 'x' }, /no approval step/],
    ['/gates/release/rejection', { ...DECISION, decision: 'no' }, /decision/],
  ])('POST …%s with %j is 400', async (rest, body, said) => {
    const response = await review.backend.post(`${ENTITY}${rest}`).send(body);
    expect(response.body.error.message).toMatch(said);
    expect(response.status).toBe(400);
  });

  it.each(['submission', 'approval', 'rejection'])(
    'POST …/%s names the gates there are, and those without approvals',
    async verb => {
      const ask = (gate: string) =>
        review.backend
          .post(`${ENTITY}/gates/${gate}/${verb}`)
          .send(verb === 'submission' ? {} : DECISION);
      const unknown = await ask('other');
      expect(unknown.status).toBe(404);
      expect(unknown.body.error.message).toMatch(/release, build$/);
      const plain = await ask('build');
      expect(plain.status).toBe(409);
      expect(plain.body.error.message).toBe('Build asks for no approvals');
    },
  );
});
