import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { membersOf } from './membersOf';

/** Decides for a permission and the refs of a user and the user's groups. */
export type Decide = (query: PolicyQuery, claims: string[]) => PolicyDecision;

/** As in a real backend, and unlike the mock: who asks on behalf of a user says so. */
const actingPlugins = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const auth = mockServices.auth({
      pluginId: plugin.getId(),
      disableDefaultAuthPolicy: false,
    });
    return mockServices.auth.mock({
      authenticate: auth.authenticate.bind(auth),
      getNoneCredentials: auth.getNoneCredentials.bind(auth),
      getOwnServiceCredentials: auth.getOwnServiceCredentials.bind(auth),
      isPrincipal: auth.isPrincipal.bind(auth),
      getPluginRequestToken: async options =>
        auth.isPrincipal(options.onBehalfOf, 'user')
          ? {
              token: mockCredentials.user.token(
                options.onBehalfOf.principal.userEntityRef,
                { actor: { subject: `plugin:${plugin.getId()}` } },
              ),
            }
          : auth.getPluginRequestToken(options),
    });
  },
});

/**
 * A real permission backend with a policy, and who is in which group. The catalog shows everybody but
 * what is hidden; services are not asked, as in a real portal.
 */
export function permissionBackend(
  groups: Record<string, string[]>,
  decide: Decide,
): BackendFeature[] {
  class Policy implements PermissionPolicy {
    async handle(
      query: PolicyQuery,
      user?: PolicyQueryUser,
    ): Promise<PolicyDecision> {
      if (!user) {
        return { result: AuthorizeResult.DENY };
      }
      if (isPermission(query.permission, catalogEntityReadPermission)) {
        return {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'IS_VISIBLE',
            resourceType: 'catalog-entity',
            params: {},
          },
        };
      }
      return decide(query, user.info.ownershipEntityRefs);
    }
  }
  return [
    permissionPlugin as unknown as BackendFeature,
    createBackendModule({
      pluginId: 'permission',
      moduleId: 'test-policy',
      register(reg) {
        reg.registerInit({
          deps: { policy: policyExtensionPoint },
          async init({ policy }) {
            policy.setPolicy(new Policy());
          },
        });
      },
    }),
    actingPlugins,
    membersOf(groups),
  ];
}
