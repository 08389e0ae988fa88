import { mockCredentials, TestDatabaseId } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  readinessEvaluatePermission,
  readinessGateDecidePermission,
  RESOURCE_TYPE_READINESS_ENTITY,
} from 'backstage-plugin-readiness-common';
import {
  createReadinessConditionalDecision,
  readinessConditions,
} from 'backstage-plugin-readiness-node';
import { Decide, permissionBackend } from '../__testUtils__/conditionalPolicy';
import { createTestDatabases } from '../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { SERVICE, TestBackend } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';
import { Audience } from '../governance/roles/Audience';
import { RoleResolver } from '../governance/roles/RoleResolver';
import { EntityResources } from './EntityResources';

const POLICY = `${TEST_POLICY}  defaultRiskTier: limited
  gates:
    - name: release
      title: Release
      enforcement: enforce
      requires: { evidence: [{ name: note, title: Note }] }
      approvals:
        - { name: risk, title: Model risk, groups: [model-risk], roles: [validator] }
        - { name: board, title: Board, groups: ['group:default/Board'] }
`;
const { isOwner, isApproverOfStep, hasRiskTier, inBusinessUnit } =
  readinessConditions;

/** Approvers decide, owners do the rest; prohibited models are nobody's, retail's are retail's. */
const decide: Decide = ({ permission }, claims) => {
  if (!isResourcePermission(permission, RESOURCE_TYPE_READINESS_ENTITY)) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isPermission(permission, readinessEvaluatePermission)) {
    return createReadinessConditionalDecision(permission, {
      allOf: [
        hasRiskTier({ tiers: ['limited'] }),
        inBusinessUnit({ groups: claims }),
      ],
    });
  }
  return createReadinessConditionalDecision(
    permission,
    isPermission(permission, readinessGateDecidePermission)
      ? isApproverOfStep({ claims })
      : isOwner({ claims }),
  );
};

const audience = new Audience({ roles: new RoleResolver({ roles: {} }) });
const as = (user: string) =>
  mockCredentials.user.header(`user:default/${user}`);
const A = '/entities/component/default/a';

describe('a policy that decides by the entity', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;

  afterEach(() => backend.stop());

  async function start(id: TestDatabaseId) {
    const knex = await databases.init(id);
    backend = await TestBackend.start({
      knex,
      policy: POLICY,
      catalog: new TestCatalog([
        anEntity('a', {
          metadata: { annotations: { 'readiness/crew': 'validator=vera' } },
        }),
        aHiddenEntity('secret'),
        anEntity('fraud', {
          kind: 'Group',
          spec: { type: 'team', parent: 'payments' },
        }),
        anEntity('page', { spec: { type: 'website' } }),
      ]),
      permissions: permissionBackend(
        {
          ada: ['group:default/fraud'],
          pia: ['group:default/payments'],
          grace: ['group:default/model-risk'],
          rhea: ['group:default/board'],
        },
        decide,
      ),
    });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get(A, SERVICE),
      response => response.status === 200,
    );
    return knex;
  }

  it.each(databases.ids)('is followed on each route, %p', async id => {
    const knex = await start(id);
    const attest = (user: string, path = A) =>
      backend.post(`${path}/attestations`, as(user)).send({ evidence: 'note' });
    expect((await attest('ada')).status).toBe(200);
    expect((await attest('grace')).status).toBe(403);
    expect((await attest('pia')).status).toBe(403);
    const hidden = '/entities/component/default/secret';
    expect((await attest('ada', hidden)).status).toBe(404);
    // In the catalog, and not assessed: nobody owns what is not known.
    expect(
      (await attest('ada', '/entities/component/default/page')).status,
    ).toBe(403);

    const submission = await backend
      .post(`${A}/gates/release/submission`, as('ada'))
      .send({});
    expect(submission.body.status).toBe('in-review');
    const resources = new EntityResources({ knex, audience });
    const [inReview] = await resources.get(['component:default/a']);
    expect(inReview?.turns).toEqual([
      {
        gate: 'release',
        step: 'risk',
        approvers: ['group:default/model-risk', 'user:default/vera'],
      },
    ]);
    const approve = (user: string) =>
      backend.post(`${A}/gates/release/approval`, as(user)).send({
        reason: 'fine',
        fingerprint: submission.body.fingerprint,
      });
    expect((await approve('rhea')).status).toBe(403);
    expect((await approve('grace')).status).toBe(200);
    // It is the board's turn now, so the policy itself refuses who decided before.
    const again = await approve('grace');
    expect(again.body.error.message).toBe(
      "This needs the permission 'readiness.gate.decide'",
    );
    expect((await approve('rhea')).body.status).toBe('passed');

    const evaluate = (user: string) => backend.post(`${A}/evaluate`, as(user));
    expect((await evaluate('ada')).status).toBe(200);
    expect((await evaluate('pia')).status).toBe(200);
    expect((await evaluate('rhea')).status).toBe(403);

    await expect(
      resources.get([
        'component:default/secret',
        'component:default/page',
        'component:default/a',
      ]),
    ).resolves.toEqual([
      expect.objectContaining({ entityRef: 'component:default/secret' }),
      undefined,
      {
        entityRef: 'component:default/a',
        ownerPath: ['group:default/fraud', 'group:default/payments'],
        riskTier: 'limited',
        profile: 'plain',
        turns: [],
      },
    ]);
  });

  it('reads many entities in one query', async () => {
    const knex = await start('SQLITE_3');
    const queries: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (sql.includes('risk_tier') && sql.includes('placement')) {
        queries.push(sql);
      }
    });
    await new EntityResources({ knex, audience }).get(
      Array.from({ length: 100 }, (_, n) => `component:default/${n}`),
    );
    expect(queries).toHaveLength(1);
  });
});
