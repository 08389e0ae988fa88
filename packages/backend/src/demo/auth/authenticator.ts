import { AuthenticationError, InputError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { DemoPersona, readDemoPersonas } from './personas';

/**
 * The request header that chooses the persona.
 * @internal
 */
export const DEMO_PERSONA_HEADER = 'x-demo-persona';

/**
 * Believes the persona header, as a proxy authenticator believes the proxy in front of it.
 * Nothing is checked, which is the point of a demo and the reason why the module refuses to run in production.
 * @internal
 */
export const demoAuthenticator = createProxyAuthenticator({
  async defaultProfileTransform(persona: DemoPersona) {
    return { profile: { displayName: persona.displayName } };
  },
  initialize({ config }) {
    return readDemoPersonas(config);
  },
  async authenticate({ req }, personas) {
    const id = req.header(DEMO_PERSONA_HEADER);
    const known = [...personas.keys()].join(', ');
    if (!id) {
      throw new AuthenticationError(
        `Say who you are in the ${DEMO_PERSONA_HEADER} header: ${known}`,
      );
    }
    const persona = personas.get(id);
    if (!persona) {
      throw new InputError(`There is no such persona; there are: ${known}`);
    }
    return { result: persona, providerInfo: { persona: id } };
  },
});
