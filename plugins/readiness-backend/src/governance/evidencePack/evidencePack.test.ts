import { createBackendModule } from '@backstage/backend-plugin-api';
import { EvidencePack } from 'backstage-plugin-readiness-common';
import {
  EvidencePackSectionContext,
  readinessEvidencePackExtensionPoint,
} from 'backstage-plugin-readiness-node';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  as,
  ENTITY,
  HIDDEN,
  ReviewBackend,
} from '../../__testUtils__/ReviewBackend';
import { NOBODY, SERVICE, STRANGER } from '../../__testUtils__/TestBackend';
import { AuditRecordRow } from '../../audit/tables';

jest.setTimeout(60_000);

const PROFILE = `  waivers: { acceptors: ['group:default/board'] }
  evidencePack:
    title: Validation dossier
    introduction: 'For the **model risk committee** <script>alert(1)</script> [x](javascript:alert(1))'
    sections:
      - { kind: text, title: Purpose, text: '# Why' }
      - { kind: approvals, title: Who signed, text: 'See [the rules](https://example.com/rules).' }
      - { kind: evidence, title: Proof }
      - { kind: waivers, title: Accepted risks }
      - { kind: concerns, title: Worries }
      - { kind: checks, title: Measurements }
      - { kind: audit, title: Chain }
`;
const HOSTILE = '<img src=x onerror=alert(1)>';

describe('evidence packs', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let review: ReviewBackend;
    let knex: Awaited<ReturnType<typeof databases.init>>;
    const seen: EvidencePackSectionContext[] = [];
    const ofModule = createBackendModule({
      pluginId: 'readiness',
      moduleId: 'test-pack',
      register: env =>
        env.registerInit({
          deps: { packs: readinessEvidencePackExtensionPoint },
          init: async ({ packs }) =>
            packs.addSection(
              {
                kind: 'lineage',
                title: 'Lineage',
                render: async context => {
                  seen.push(context);
                  return [
                    {
                      type: 'list',
                      items: [{ text: HOSTILE, url: 'data:text/html,hi' }],
                    },
                  ];
                },
              },
              {
                kind: 'absent',
                title: 'Absent',
                render: async () => undefined,
              },
              {
                kind: 'broken',
                title: 'Broken',
                render: async () => {
                  throw new Error('the secret is 42');
                },
              },
            ),
        }),
    });

    const pack = async (query = '', user = as('ada')) =>
      review.backend.get(`${ENTITY}/evidence-pack?format=json${query}`, user);
    const page = async (query = '') =>
      review.backend.get(`${ENTITY}/evidence-pack?format=html${query}`);
    const sectionOf = (body: EvidencePack, kind: string) =>
      JSON.stringify(body.sections.find(section => section.kind === kind));

    async function start(profile?: string): Promise<void> {
      knex = await databases.init(id);
      review = await ReviewBackend.start(knex, {
        profile,
        features: [ofModule],
      });
      await review.attest({
        evidence: 'risk-note',
        note: HOSTILE,
        url: 'https://wiki.example.com/risk',
      });
      await review.submit();
      await review.decide('grace', { reason: 'not yet' }, 'rejection');
      await review.submit();
      await review.decide('grace', { reason: 'fine now' });
    }
    afterEach(() => review.backend.stop());

    it('say what was required, shown, agreed and recorded', async () => {
      await start();
      const { status, body, headers } = await pack();
      expect(status).toBe(200);
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="evidence-pack-a-\d{4}-\d\d-\d\d\.json"$/,
      );
      expect(body).toMatchObject({
        title: 'Evidence pack',
        entityRef: 'component:default/a',
        version: '14',
        generatedFor: 'user:default/ada',
        profile: { name: 'plain' },
      });
      expect(body.sections.map((one: { kind: string }) => one.kind)).toEqual([
        'summary',
        'requirements',
        'evidence',
        'checks',
        'approvals',
        'waivers',
        'classification',
        'concerns',
        'audit',
        'lineage',
        'broken',
      ]);
      expect(sectionOf(body, 'requirements')).toMatch(/Unit tests pass.*met/);
      expect(sectionOf(body, 'evidence')).toMatch(
        /Risk note.*wiki\.example\.com.*user:default\/ada.*in-force/,
      );
      expect(sectionOf(body, 'checks')).toMatch(/unit tests.*true.*ago/);
      const agreed = sectionOf(body, 'approvals');
      expect(agreed).toMatch(/approved: Model risk.*fine now/);
      expect(agreed).toMatch(/rejected: Model risk.*not yet/);
      expect(body.records.rounds.release).toMatchObject([
        { decisions: [{ decision: 'approve', counts: true }] },
        { decisions: [{ decision: 'reject', reason: 'not yet' }] },
      ]);
      const { items } = (
        await review.backend.get('/audit?entityRef=component:default/a')
      ).body;
      expect(body.records.audit).toEqual({
        ok: true,
        records: items.length,
        headHash: items[0].hash,
        shown: items,
        older: 0,
      });
      expect(sectionOf(body, 'audit')).toContain(items[0].hash);
    });

    it('speak the words of the profile', async () => {
      await start(PROFILE);
      const { body } = await pack();
      expect(body.title).toBe('Validation dossier');
      expect(body.sections.map((one: { title: string }) => one.title)).toEqual([
        'Purpose',
        'Who signed',
        'Proof',
        'Accepted risks',
        'Worries',
        'Measurements',
        'Chain',
        'Lineage',
        'Broken',
      ]);
      const { text, headers } = await page();
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-disposition']).toMatch(/^attachment; .*\.html"$/);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-/,
      );
      expect(text).toContain('<strong>model risk committee</strong>');
      expect(text).toContain('<h3>Why</h3>');
      expect(text).toContain('href="https://example.com/rules"');
      expect(text).not.toMatch(/<script|href="(javascript|data):|<img/i);
      expect(text).toContain('&lt;script&gt;');
      expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    });

    it('show what was waived and what somebody worries about', async () => {
      await start(PROFILE);
      const waiver = await review.backend
        .post(`${ENTITY}/waivers`, as('ada'))
        .send({
          check: 'coverage-is-high',
          reason: 'Legacy code',
          compensatingControl: 'Manual test',
          expiresAt: '2999-01-01T00:00:00Z',
        });
      expect(waiver.status).toBe(200);
      await review.backend
        .post(`/waivers/${waiver.body.id}/decision`, as('rhea'))
        .send({ decision: 'accept', reason: 'For a year' });
      const concern = await review.backend
        .post(`${ENTITY}/concerns`, as('ravi'))
        .send({ title: 'Drift is not watched', severity: 'high' });
      expect(concern.status).toBe(200);
      const { body } = await pack();
      expect(sectionOf(body, 'waivers')).toMatch(
        /Coverage is high.*accepted.*Legacy code.*Manual test.*rhea.*For a year/,
      );
      expect(sectionOf(body, 'concerns')).toMatch(
        /Drift is not watched.*high.*open.*ravi/,
      );
      const { body: ofBuild } = await pack('&gate=build');
      expect(ofBuild.records.waivers).toEqual([]);
    });

    it('of one gate have what the gate rests on', async () => {
      await start();
      const { body } = await pack('&gate=build');
      expect(body.gate).toEqual({ name: 'build', title: 'Build' });
      expect(body.records.gates).toHaveLength(1);
      expect(Object.keys(body.records.checks)).toEqual(['unit-tests-pass']);
      expect(body.records.attestations).toEqual([]);
      const actions = body.records.audit.shown.map(
        ({ action, subject }: AuditRecordRow) => `${action} ${subject}`,
      );
      expect(actions).toEqual([
        'gate.status-changed build',
        'assessment.begun ',
      ]);
      expect(seen.at(-1)).toMatchObject({
        entityRef: 'component:default/a',
        gates: ['build'],
      });
      const unknown = await pack('&gate=other');
      expect(unknown.status).toBe(404);
      expect((await pack('&format=pdf')).status).toBe(400);
    });

    it('say that the chain is broken, and that a section failed', async () => {
      await start();
      await knex<AuditRecordRow>('audit_records')
        .where({ entity_ref: 'component:default/a', sequence: 1 })
        .update({ reason: 'never said' });
      const { body } = await pack();
      expect(body.records.audit).toMatchObject({
        ok: false,
        broken: { sequence: 1 },
      });
      const { text } = await page();
      expect(text).toContain('broken at record 1: the content of record 1');
      expect(text).toContain('This section could not be made');
      expect(text).not.toContain('the secret is');
    });

    it('are for those who may see the entity', async () => {
      await start();
      const hidden = `${HIDDEN}/evidence-pack?format=json`;
      expect((await review.backend.get(hidden)).status).toBe(404);
      expect((await review.backend.get(hidden, SERVICE)).status).toBe(200);
      expect((await pack('', STRANGER)).status).toBe(403);
      expect((await pack('', NOBODY)).status).toBe(401);
    });
  });
});
