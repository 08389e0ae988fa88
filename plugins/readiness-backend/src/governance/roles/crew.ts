import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';

/** Somebody of an entity's crew. @internal */
export interface CrewMember {
  role: string;
  /** Full ref of a user. */
  user: string;
}

/**
 * The crew that the annotation `readiness/crew` names. A part that makes no sense is passed over: it gives nobody a
 * role, and the others keep theirs.
 * @internal
 */
export function crewOf(entity: Entity): CrewMember[] {
  const text = entity.metadata.annotations?.[READINESS_ANNOTATION.crew] ?? '';
  return text.split(',').flatMap(part => {
    const [role, ref, ...rest] = part.split('=').map(word => word.trim());
    const user = ref ? toUserRef(ref) : undefined;
    return role && user && rest.length === 0 ? [{ role, user }] : [];
  });
}

function toUserRef(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    return ref.kind.toLocaleLowerCase('en-US') === 'user'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
