import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { EntityVisibility } from '../catalog/EntityVisibility';

/**
 * The canonical ref of an entity that the caller may see.
 * @throws InputError for what is no ref, NotFoundError for a missing entity and a hidden one alike.
 * @internal
 */
export async function requireVisibleEntity(
  visibility: EntityVisibility,
  entity: string | { kind: string; namespace: string; name: string },
  credentials: BackstageCredentials,
): Promise<string> {
  const entityRef = canonical(entity);
  if (!(await visibility.isVisible(entityRef, credentials))) {
    throw new NotFoundError(
      `There is no entity '${entityRef}', or you may not see it`,
    );
  }
  return entityRef;
}

function canonical(
  entity: string | { kind: string; namespace: string; name: string },
): string {
  if (typeof entity !== 'string') {
    return stringifyEntityRef(entity);
  }
  try {
    return stringifyEntityRef(parseEntityRef(entity));
  } catch {
    throw new InputError(
      `'${entity}' is no entity ref; write kind:namespace/name`,
    );
  }
}
