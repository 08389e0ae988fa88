import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Somebody a visitor of the demo portal may sign in as.
 * @internal
 */
export interface DemoPersona {
  /** What the `x-demo-persona` header says, e.g. `engineer`. */
  id: string;
  displayName: string;
  /** The catalog user whose group memberships the persona has. */
  userEntityRef: string;
}

/**
 * Reads the personas under `auth.providers.demo`.
 * @throws InputError when there is none, or one does not name a catalog user.
 * @internal
 */
export function readDemoPersonas(config: Config): Map<string, DemoPersona> {
  const personas = config.getConfig('personas');
  const ids = personas.keys();
  if (ids.length === 0) {
    throw new InputError('auth.providers.demo.personas has no persona');
  }
  return new Map(ids.map(id => [id, readPersona(id, personas.getConfig(id))]));
}

function readPersona(id: string, config: Config): DemoPersona {
  const userRef = parseEntityRef(config.getString('userEntityRef'), {
    defaultKind: 'user',
    defaultNamespace: 'default',
  });
  if (userRef.kind.toLocaleLowerCase('en-US') !== 'user') {
    throw new InputError(
      `auth.providers.demo.personas.${id}.userEntityRef is a ${userRef.kind}, not a user`,
    );
  }
  return {
    id,
    displayName: config.getString('name'),
    userEntityRef: stringifyEntityRef(userRef),
  };
}
