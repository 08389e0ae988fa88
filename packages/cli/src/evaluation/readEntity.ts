import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod/v4';

const entitySchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

/**
 * Reads one entity from a catalog file.
 *
 * @param ref - which one, needed when the file holds several
 * @throws InputError when the file cannot be read, holds no such entity, or several and `ref` is absent
 * @internal
 */
export function readEntity(file: string, ref?: string): Entity {
  const entities = readEntities(file);
  if (!ref) {
    if (entities.length === 1) return entities[0];
    const refs = entities.map(entity => stringifyEntityRef(entity)).join(', ');
    throw new InputError(
      entities.length === 0
        ? `${file} holds no entity`
        : `${file} holds several entities, choose one with --ref: ${refs}`,
    );
  }
  const wanted = stringifyEntityRef(
    parseEntityRef(ref, {
      defaultKind: 'component',
      defaultNamespace: DEFAULT_NAMESPACE,
    }),
  );
  const found = entities.find(entity => stringifyEntityRef(entity) === wanted);
  if (!found) throw new InputError(`${file} holds no entity ${wanted}`);
  return found;
}

function readEntities(file: string): Entity[] {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`cannot read ${file}`, error);
  }
  return parseAllDocuments(text)
    .filter(document => document.contents !== null)
    .map(document => {
      const [problem] = document.errors;
      if (problem) throw new InputError(`${file}: ${problem.message}`);
      const entity = entitySchema.safeParse(document.toJS());
      if (!entity.success) {
        throw new InputError(`${file}: ${z.prettifyError(entity.error)}`);
      }
      return withNamespace(entity.data as Entity);
    });
}

// The catalog fills this in before anybody sees the entity; predicates may look at it.
function withNamespace(entity: Entity): Entity {
  const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  return { ...entity, metadata: { ...entity.metadata, namespace } };
}
