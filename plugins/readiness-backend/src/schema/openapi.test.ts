import { TestDatabases } from '@backstage/backend-test-utils';
import express, { Router } from 'express';
import { readFile } from 'fs/promises';
import path from 'path';
import request from 'supertest';
import { parse } from 'yaml';
import { anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { SERVICE, TestBackend, USER } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { applyDatabaseMigrations } from '../database/migrations';
import { createOpenApiRouter, spec } from './generated';

jest.setTimeout(60_000);

const A = '/entities/component/default/a';

const CAMPAIGN = `apiVersion: readiness/v1
kind: Campaign
metadata: { name: covered, title: Covered, description: All of it., owner: fraud }
spec:
  target: { check: coverage-is-high }
  filter: [type=service]
  startsAt: 2026-01-01
  deadline: 2099-12-31
  milestones: [{ title: Half, date: 2026-02-01, share: 0.5 }]
---
`;

/** Serves an answer through the validator, which refuses it when it does not fit the document. */
async function serve(method: 'get' | 'post', url: string, answer: unknown) {
  const router = createOpenApiRouter({
    validatorOptions: { validateResponses: true },
  }) as unknown as Router;
  router[method](url.split('?')[0], (_req, res) => {
    res.json(answer);
  });
  const app = express().use(router);
  return request(app)
    [method](url)
    .send(method === 'post' ? { facts: [] } : undefined);
}

describe('openapi.yaml', () => {
  it('is what generated.ts was generated from (yarn generate:openapi)', async () => {
    const text = await readFile(path.join(__dirname, 'openapi.yaml'), 'utf8');
    expect(spec).toEqual(parse(text));
  });

  describe('describes real answers', () => {
    const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
    let backend: TestBackend;

    beforeAll(async () => {
      const knex = await databases.init('SQLITE_3');
      await applyDatabaseMigrations(knex);
      backend = await TestBackend.start({
        catalog: new TestCatalog([
          anEntity('a', {
            metadata: { annotations: { 'readiness/delivery-mode': 'operate' } },
          }),
        ]),
        knex,
        policy: `${CAMPAIGN}${TEST_POLICY}  gates:
    - { name: release, title: Release, enforcement: enforce, requires: { checks: [coverage-is-high], evidence: [{ name: note, title: Note }] }, approvals: [{ name: lead, title: Lead, groups: [fraud] }] }
`,
      });
      await backend.syncCatalog();
      await backend.post('/facts').send({
        facts: [
          {
            entityRef: 'component:default/a',
            source: 'ci',
            values: { coverage: 50 },
            version: '1',
            url: 'https://ci.example.com/1',
          },
        ],
      });
      await backend
        .post(`${A}/attestations`)
        .send({ evidence: 'note', url: 'https://wiki.example.com/1' });
      await backend.post(`${A}/waivers`).send({
        check: 'coverage-is-high',
        reason: 'later',
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      });
      for (const tier of ['high', 'low']) {
        await backend.post(`${A}/classification`).send({ tier, reason: 'so' });
      }
      await backend
        .post(`${A}/concerns`)
        .send({ title: 'It drifts', severity: 'low' });
      await backend
        .post('/views')
        .send({ title: 'Mine', target: '/entities', shared: true });
      await backend.post(`${A}/evaluate`);
    });
    afterAll(() => backend.stop());

    it.each<['get' | 'post', string, string?]>([
      ['get', '/entities'],
      ['get', A],
      ['post', `${A}/evaluate`],
      ['get', `${A}/history`],
      ['get', `${A}/governance`],
      ['get', `${A}/gates/release/decision`],
      ['get', '/audit?entityRef=component:default/a'],
      ['get', '/audit/verify'],
      ['get', `${A}/evidence-pack?format=json`],
      ['get', '/receipts/keys'],
      ['get', `${A}/badges`],
      ['get', '/policies'],
      ['get', '/fact-sources'],
      ['get', '/fleet/summary?groupBy=owner&weights=quality:2'],
      ['get', '/fleet/summary?groupBy=type&show=gates&likeWithLike=true'],
      ['get', '/fleet/trends?groupBy=owner'],
      ['get', '/fleet/checks'],
      ['get', '/fleet/gates'],
      ['get', '/fleet/facets'],
      ['get', '/stamps', SERVICE],
      ['get', '/views'],
      ['get', '/campaigns'],
      ['get', '/campaigns/covered'],
      ['get', `${A}/campaigns`],
    ])('%s %s', async (method, url, who = USER) => {
      const { body, status } = await backend[method](url, who);
      expect(status).toBe(200);
      expect(Object.keys(body).length).toBeGreaterThan(0);
      const served = await serve(method, `/v1${url}`, body);
      expect({ status: served.status, body: served.body }).toEqual({
        status: 200,
        body,
      });
    });

    it('and refuses answers that it does not describe', async () => {
      const { body } = await backend.get(A);
      for (const wrong of [
        { ...body, score: 'high' },
        { ...body, pending: undefined },
        { ...body, scorecards: [{ ...body.scorecards[0], sections: 3 }] },
      ]) {
        expect((await serve('get', `/v1${A}`, wrong)).status).not.toBe(200);
      }
    });

    it('is served itself', async () => {
      const served = await request(backend.server)
        .get('/api/readiness/openapi.json')
        .set('Authorization', 'Bearer mock-user-token');
      expect(served.status).toBe(200);
      expect(Object.keys(served.body.paths)).toContain(
        '/api/readiness/v1/entities/{kind}/{namespace}/{name}',
      );
    });
  });
});
