import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * A full reference from what a person writes: `claims-triage` is `component:default/claims-triage`.
 * @throws InputError when it is absent or no reference
 * @internal
 */
export function readEntityRef(ref: string | undefined, usage: string): string {
  if (!ref) {
    throw new InputError(`--entity is needed; see ${usage} --help`);
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'component',
        defaultNamespace: DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    throw new InputError(`--entity is no reference of an entity: ${ref}`);
  }
}
