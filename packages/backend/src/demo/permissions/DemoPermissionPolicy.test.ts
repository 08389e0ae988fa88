import {
  BackstageCredentials,
  BackstageUserPrincipal,
  createBackendModule,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { Permission } from '@backstage/plugin-permission-common';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  readinessAuditReadPermission,
  readinessCampaignManageOwnPermission,
  readinessCampaignManagePermission,
  readinessConcernRaisePermission,
  readinessConcernResolvePermission,
  readinessDeliveryChangePermission,
  readinessEvaluatePermission,
  readinessEvidenceGivePermission,
  readinessFactsPushPermission,
  readinessGateDecidePermission,
  readinessGateSubmitPermission,
  readinessPermissions,
  readinessPolicyPreviewPermission,
  readinessPolicyReadPermission,
  readinessReadPermission,
  readinessRiskClassifyPermission,
  readinessRiskDecidePermission,
  readinessWaiverDecidePermission,
  readinessWaiverRequestPermission,
} from 'backstage-plugin-readiness-common';
import request from 'supertest';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';
import { demoPolicyModule } from './module';
import { readPolicyConfig } from './readPolicyConfig';

const PERSON = {
  ada: ['user:default/ada', 'group:default/fraud'],
  kenji: ['user:default/kenji', 'group:default/sanctions'],
  grace: ['user:default/grace', 'group:default/model-risk'],
  paul: ['user:default/paul', 'group:default/platform'],
};
type Person = keyof typeof PERSON;

const options = {
  reviewerGroups: ['group:default/model-risk'],
  platformGroups: ['group:default/platform'],
  confidentialTag: 'confidential',
};

const getUserInfo: UserInfoService['getUserInfo'] = async credentials => {
  const { userEntityRef } = (
    credentials as BackstageCredentials<BackstageUserPrincipal>
  ).principal;
  const ownershipEntityRefs = Object.values(PERSON).find(
    ([ref]) => ref === userEntityRef,
  );
  return { userEntityRef, ownershipEntityRefs: ownershipEntityRefs ?? [] };
};

describe('DemoPermissionPolicy', () => {
  function ask(permission: Permission, person?: Person) {
    const userInfo = mockServices.userInfo.mock({ getUserInfo });
    const user = person && {
      credentials: mockCredentials.user(PERSON[person][0]),
      info: { userEntityRef: PERSON[person][0], ownershipEntityRefs: [] },
    };
    return new DemoPermissionPolicy(userInfo, options).handle(
      { permission },
      user,
    );
  }

  it('lets everybody who signed in read, re-assess and speak up', async () => {
    for (const person of ['ada', 'grace', 'paul'] as const) {
      for (const permission of [
        readinessReadPermission,
        readinessPolicyReadPermission,
        readinessAuditReadPermission,
        readinessEvaluatePermission,
        readinessConcernRaisePermission,
        readinessConcernResolvePermission,
        readinessCampaignManageOwnPermission,
      ]) {
        await expect(ask(permission, person)).resolves.toEqual({
          result: 'ALLOW',
        });
      }
    }
  });

  it('lets owners act on what they own, reviewers never', async () => {
    for (const permission of [
      readinessEvidenceGivePermission,
      readinessGateSubmitPermission,
      readinessWaiverRequestPermission,
      readinessRiskClassifyPermission,
      readinessDeliveryChangePermission,
    ]) {
      await expect(ask(permission, 'ada')).resolves.toEqual({
        result: 'CONDITIONAL',
        pluginId: 'readiness',
        resourceType: 'readiness-entity',
        conditions: {
          rule: 'IS_OWNER',
          resourceType: 'readiness-entity',
          params: { claims: PERSON.ada },
        },
      });
      await expect(ask(permission, 'grace')).resolves.toEqual({
        result: 'DENY',
      });
    }
  });

  it('lets the approvers of a step decide, reviewers or not', async () => {
    for (const person of ['ada', 'grace'] as const) {
      await expect(
        ask(readinessGateDecidePermission, person),
      ).resolves.toMatchObject({
        conditions: {
          rule: 'IS_APPROVER_OF_STEP',
          params: { claims: PERSON[person] },
        },
      });
    }
  });

  it('leaves waivers and lower risk to reviewers, and drafts to the platform too', async () => {
    for (const [permission, allowed] of [
      [readinessWaiverDecidePermission, ['grace']],
      [readinessRiskDecidePermission, ['grace']],
      [readinessPolicyPreviewPermission, ['grace', 'paul']],
      [readinessCampaignManagePermission, ['grace', 'paul']],
    ] as const) {
      for (const person of ['ada', 'grace', 'paul'] as const) {
        const result = (allowed as readonly string[]).includes(person)
          ? 'ALLOW'
          : 'DENY';
        await expect(ask(permission, person)).resolves.toEqual({ result });
      }
    }
  });

  it('lets nobody in who did not sign in', async () => {
    for (const permission of readinessPermissions) {
      await expect(ask(permission)).resolves.toEqual({ result: 'DENY' });
    }
  });

  it('keeps those who judge evidence from delivering it', async () => {
    await expect(ask(readinessFactsPushPermission, 'ada')).resolves.toEqual({
      result: 'ALLOW',
    });
    await expect(ask(readinessFactsPushPermission, 'grace')).resolves.toEqual({
      result: 'DENY',
    });
  });

  it('does not restrict reviewers to what they own', async () => {
    await expect(ask(catalogEntityReadPermission, 'grace')).resolves.toEqual({
      result: 'ALLOW',
    });
  });
});

describe('the permission plugin with the policy', () => {
  it('asks the policy, with the settings of permission.portalPolicy', async () => {
    const backend = await startTestBackend({
      features: [
        permissionPlugin,
        demoPolicyModule,
        mockServices.userInfo.mock({ getUserInfo }).factory,
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true, portalPolicy: options } },
        }),
      ],
    });
    const decide = (person: Person) =>
      request(backend.server)
        .post('/api/permission/authorize')
        .set('authorization', mockCredentials.user.header(PERSON[person][0]))
        .send({
          items: [{ id: '1', permission: readinessFactsPushPermission }],
        });

    expect((await decide('ada')).body.items[0].result).toBe('ALLOW');
    expect((await decide('grace')).body.items[0].result).toBe('DENY');
    await backend.stop();
  });
});

describe('readPolicyConfig', () => {
  it('has no reviewers unless the configuration names some', () => {
    expect(readPolicyConfig(mockServices.rootConfig())).toEqual({
      reviewerGroups: [],
      platformGroups: [],
      confidentialTag: 'confidential',
    });
  });
});

describe('the catalog under the policy', () => {
  let backend: TestBackend;

  function component(name: string, owner: string, tags: string[]): Entity {
    const location = { 'backstage.io/managed-by-location': 'test:here' };
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        tags,
        annotations: {
          ...location,
          'backstage.io/managed-by-origin-location': 'test:here',
        },
      },
      spec: { type: 'ml-service', lifecycle: 'production', owner },
    };
  }

  const entities = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register(reg) {
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'test',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: [
                  component('claims-triage', 'fraud', ['python']),
                  component('sanctions-screening', 'sanctions', [
                    'confidential',
                  ]),
                ].map(entity => ({ entity, locationKey: 'test' })),
              }),
          });
        },
      });
    },
  });

  beforeAll(async () => {
    const policy = new DemoPermissionPolicy(
      mockServices.userInfo.mock({ getUserInfo }),
      options,
    );
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        entities,
        // Asks the policy itself; the catalog applies its conditions to its own rows.
        mockServices.permissions.mock({
          authorizeConditional: (queries, { credentials }) =>
            Promise.all(
              queries.map(query =>
                policy.handle(query, {
                  credentials,
                  info: { userEntityRef: '', ownershipEntityRefs: [] },
                }),
              ),
            ),
        }).factory,
        mockServices.rootConfig.factory({
          data: { catalog: { processingInterval: { seconds: 1 } } },
        }),
      ],
    });
  });
  afterAll(() => backend.stop());

  async function visibleTo(person: Person): Promise<string[]> {
    const response = await request(backend.server)
      .get('/api/catalog/entities/by-query?filter=kind=component')
      .set('authorization', mockCredentials.user.header(PERSON[person][0]));
    return response.body.items.map((e: Entity) => e.metadata.name).sort();
  }

  // Entities become visible once the catalog has processed them.
  async function untilVisible(person: Person, names: string[]) {
    const deadline = Date.now() + 10_000;
    while (
      (await visibleTo(person)).length < names.length &&
      Date.now() < deadline
    ) {
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    await expect(visibleTo(person)).resolves.toEqual(names);
  }

  it('shows a confidential entity to its owners and to reviewers only', async () => {
    const all = ['claims-triage', 'sanctions-screening'];
    await untilVisible('grace', all);
    await expect(visibleTo('kenji')).resolves.toEqual(all);
    await expect(visibleTo('ada')).resolves.toEqual(['claims-triage']);
  });
});
