import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import { demoAuthenticator } from './authenticator';
import { DemoPersona, readDemoPersonas } from './personas';

// Through the catalog, so that the persona owns what the groups of its user own.
const signInAsCatalogUser: SignInResolver<DemoPersona> = (info, ctx) =>
  ctx.signInWithCatalogUser({ entityRef: info.result.userEntityRef });

/**
 * Auth provider `demo`: signs in as a persona without asking for a proof.
 * Registers nothing unless `auth.providers.demo` is configured, and fails the start of the
 * backend when it is configured in production.
 * @internal
 */
export const demoAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ providers, config, logger }) {
        const demo = config.getOptionalConfig('auth.providers.demo');
        if (!demo) {
          return;
        }
        if (process.env.NODE_ENV === 'production') {
          throw new NotAllowedError(
            'auth.providers.demo lets anybody in as anybody and cannot be used in production; remove it from the configuration',
          );
        }
        // The auth plugin only warns about a provider that it cannot set up; here it should fail.
        const personas = readDemoPersonas(demo);
        logger.warn(
          `Anybody can sign in without a password, as one of: ${[
            ...personas.keys(),
          ].join(', ')}`,
        );
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: signInAsCatalogUser,
          }),
        });
      },
    });
  },
});
