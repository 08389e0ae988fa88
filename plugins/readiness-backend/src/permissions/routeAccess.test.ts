import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  readinessPermissions,
  RESOURCE_TYPE_READINESS_ENTITY,
} from 'backstage-plugin-readiness-common';
import {
  createReadinessConditionalDecision,
  readinessConditions,
} from 'backstage-plugin-readiness-node';
import { readFile } from 'fs/promises';
import path from 'path';
import { Decide, permissionBackend } from '../__testUtils__/conditionalPolicy';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { NOBODY, SERVICE, TestBackend } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';
import { applyDatabaseMigrations } from '../database/migrations';
import { spec } from '../schema/generated';
import { fleetRouteAccess } from './fleetRouteAccess';
import { RouteAccess, routeAccess } from './routeAccess';
import { writeRouteAccessTable } from './routeAccessTable';

const allRoutes = [...routeAccess, ...fleetRouteAccess];

const ADVICE = `apiVersion: readiness/v1
kind: AdviceRule
metadata: { name: cover-more, title: Cover more, description: Little is covered. }
spec:
  when: facts.ci.coverage < 50.0
  severity: info
  message: Only {{facts.ci.coverage}} are covered
  suggests: { mode: operate }
---
`;

const CAMPAIGN = `apiVersion: readiness/v1
kind: Campaign
metadata: { name: covered, title: Covered, owner: fraud }
spec:
  target: { check: coverage-is-high }
  startsAt: 2026-01-01
  deadline: 2026-12-31
---
`;

const POLICY = `${ADVICE}${CAMPAIGN}${TEST_POLICY}  waivers: { acceptors: ['group:default/reviewers'] }
  classification: { approvers: ['group:default/reviewers'] }
  concerns: { resolvers: ['group:default/readers'] }
  riskTiers:
    - { tier: high, when: { kind: Component }, reason: All of them. }
  gates:
    - name: release
      title: Release
      enforcement: enforce
      requires: { evidence: [{ name: note, title: Note }] }
      approvals: [{ name: risk, title: Risk, groups: [risk] }]
`;

/** Everybody reads and speaks up; the rest is as in the table of the roles. */
const READER = [
  'readiness.assessment.read',
  'readiness.assessment.evaluate',
  'readiness.policy.read',
  'readiness.audit.read',
  'readiness.concern.raise',
  'readiness.concern.resolve',
];
const OWNER = [
  'readiness.evidence.give',
  'readiness.gate.submit',
  'readiness.waiver.request',
  'readiness.risk.classify',
  'readiness.delivery.change',
];
const REVIEWER = [
  'readiness.waiver.decide',
  'readiness.risk.decide',
  'readiness.policy.preview',
  'readiness.campaign.manage',
];
const PUSHER = ['readiness.facts.push'];

/** What each may do, in the order in which they try: who may not comes before who may. */
const ROLES: Record<string, string[]> = {
  stranger: [],
  other: [...READER, ...PUSHER],
  approver: [...READER, ...PUSHER, 'readiness.gate.decide'],
  owner: [...READER, ...PUSHER, ...OWNER],
  reviewer: [...READER, ...REVIEWER],
};
const GROUPS = {
  other: ['group:default/readers'],
  owner: ['group:default/fraud', 'group:default/readers'],
  approver: ['group:default/risk', 'group:default/readers'],
  reviewer: ['group:default/reviewers', 'group:default/readers'],
};

const decide: Decide = ({ permission }, claims) => {
  const decided = (allowed: boolean) =>
    ({
      result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    } as const);
  const { name } = permission;
  const isReviewer = claims.includes('group:default/reviewers');
  if (claims.includes('user:default/stranger')) {
    return decided(false);
  }
  if (READER.includes(name)) {
    return decided(true);
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_READINESS_ENTITY)) {
    if (OWNER.includes(name) || name === 'readiness.gate.decide') {
      return createReadinessConditionalDecision(
        permission,
        OWNER.includes(name)
          ? readinessConditions.isOwner({ claims })
          : readinessConditions.isApproverOfStep({ claims }),
      );
    }
  }
  return decided(PUSHER.includes(name) ? !isReviewer : isReviewer);
};

const NEW_CAMPAIGN = {
  title: 'Covered soon',
  owner: 'group:default/fraud',
  target: { check: 'coverage-is-high' },
  filter: [],
  deadline: '2099-12-31',
};

/** Bodies with which a route gets as far as asking who calls. */
const BODIES: Record<string, object> = {
  attestations: { evidence: 'note' },
  waivers: {
    evidence: 'note',
    reason: 'soon',
    expiresAt: '2099-01-01T00:00:00Z',
  },
  classification: { tier: 'prohibited', reason: 'it is' },
  concerns: { title: 'It drifts', severity: 'low' },
  'delivery-mode': { mode: 'operate', learned: 'It runs' },
  review: { decision: 'keep', learned: 'It fits', changes: {} },
  context: { purpose: 'inform' },
  '{rule}': { answer: 'agree' },
  resolution: { resolution: 'It does not' },
  decision: { decision: 'accept', reason: 'fine' },
  approval: { reason: 'fine', fingerprint: 'f' },
  rejection: { reason: 'no', fingerprint: 'f' },
  facts: { facts: [] },
  decisions: { decisions: [] },
  preview: { files: [{ path: 'draft.yaml', content: TEST_POLICY }] },
  views: { title: 'Mine', target: '/entities', shared: false },
  campaigns: NEW_CAMPAIGN,
  '{name}': NEW_CAMPAIGN,
};

const QUERIES: Record<string, string> = {
  '/v1/fleet/summary': '?groupBy=owner',
  '/v1/fleet/trends': '?groupBy=owner',
  '/v1/fleet/checks/backlog': '?format=csv',
  '/v1/audit': '?entityRef=component:default/a',
  '/v1/entities/{kind}/{namespace}/{name}/delivery-mode/comparison':
    '?to=operate',
  '/v1/fleet/changes': '?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z',
  '/v1/audit/export': '?entityRef=component:default/a&format=jsonl',
};

describe('the table of routes', () => {
  it('has every route of the OpenAPI document, and no other', () => {
    const routes = Object.entries(spec.paths).flatMap(([url, item]) =>
      ['get', 'put', 'post', 'patch', 'delete']
        .filter(method => method in item)
        .map(method => `${method.toLocaleUpperCase('en-US')} ${url}`),
    );
    expect(allRoutes.map(({ route }) => route).sort()).toEqual(routes.sort());
  });

  it('names permissions that exist', () => {
    const names = readinessPermissions.map(({ name }) => name);
    for (const { permission } of allRoutes) {
      expect([undefined, ...names]).toContain(permission);
    }
  });

  it('is the one in docs/permissions.md (yarn generate:permissions)', async () => {
    const file = path.join(__dirname, '../../../../docs/permissions.md');
    const text = await readFile(file, 'utf8');
    expect(text).toBe(writeRouteAccessTable(text, allRoutes));
  });
});

describe('the running backend', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const ids: Record<string, string> = {};
  let backend: TestBackend;

  const as = (role: string) =>
    mockCredentials.user.header(`user:default/${role}`);

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    backend = await TestBackend.start({
      knex,
      policy: POLICY,
      catalog: new TestCatalog([anEntity('a'), aHiddenEntity('secret')]),
      permissions: permissionBackend(GROUPS, decide),
    });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get('/entities/component/default/a', SERVICE),
      response => response.status === 200,
    );
    const entity = '/entities/component/default/a';
    const say = async (what: string, body: object) => {
      const response = await backend
        .post(`${entity}/${what}`, as('owner'))
        .send(body);
      expect(response.status).toBe(200);
      return response.body.id;
    };
    await say('attestations', BODIES.attestations);
    await say('gates/release/submission', {});
    ids.waivers = await say('waivers', BODIES.waivers);
    ids.concerns = await say('concerns', BODIES.concerns);
    ids.classifications = await say('classification', {
      tier: 'limited',
      reason: 'few users',
    });
  }, 60_000);
  afterAll(() => backend.stop());

  async function call({ route }: RouteAccess, who: string, name = 'a') {
    const [method, template] = route.split(' ');
    if (method === 'DELETE') {
      // One deletes only what one saved.
      const saved = await backend.post('/views', who).send(BODIES.views);
      ids.views = saved.body.id ?? 'none';
    }
    const url = template
      .replace('/v1', '')
      .replace('{kind}/{namespace}/{name}', `component/default/${name}`)
      .replace('{name}', 'covered')
      .replace('{gate}', 'release')
      .replace('{rule}', 'cover-more')
      .replace('{id}', ids[template.split('/')[2]]);
    const query = (QUERIES[template] ?? '').replace('/a', `/${name}`);
    const ask = { POST: 'post', PUT: 'put', DELETE: 'delete' }[method] as
      | 'post'
      | 'put'
      | 'delete';
    const response =
      method === 'GET'
        ? await backend.get(`${url}${query}`, who)
        : await backend[ask](url, who).send(
            BODIES[template.split('/').at(-1) ?? ''] ?? {},
          );
    const { status } = response;
    return [200, 204, 409].includes(status) ? 'allowed' : status;
  }

  describe.each(allRoutes)('answers $route', access => {
    const { permission, callers, sees } = access;

    it('to those who are not signed in', async () => {
      const expected = callers === 'anybody' ? 'allowed' : 401;
      await expect(call(access, NOBODY)).resolves.toBe(expected);
    });

    it.each(Object.entries(ROLES))('to the %s', async (role, permissions) => {
      const isAllowed =
        callers !== 'services' &&
        (!permission || permissions.includes(permission));
      await expect(call(access, as(role))).resolves.toBe(
        isAllowed ? 'allowed' : 403,
      );
    });

    it('to services', async () => {
      await expect(call(access, SERVICE)).resolves.toBe(
        callers === 'people' ? 403 : 'allowed',
      );
    });

    const [, template] = access.route.split(' ');
    if (
      sees === 'the entity' &&
      (template.includes('{name}') || template in QUERIES)
    ) {
      it.each(['owner', 'reviewer'])(
        'as if a hidden entity were not there, to the %s',
        async role => {
          const mayAtAll = ROLES[role].includes(permission ?? '');
          const answer = await call(access, as(role), 'secret');
          // Where the permission is not about an entity, it is asked for first.
          expect(mayAtAll ? [404] : [403, 404]).toContain(answer);
        },
      );
    }
  });
});
