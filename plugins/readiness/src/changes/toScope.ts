import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const KEYS = ['entity', 'group', 'scope'] as const;

/** The scope as it is written; wrong where it names neither a group nor an entity. @internal */
export function readScope(params: URLSearchParams): {
  text: string;
  wrong: boolean;
} {
  const text = KEYS.map(key => params.get(key)).find(Boolean) ?? '';
  return { text, wrong: Boolean(params.get('scope')) };
}

/**
 * The address with a scope: a group, an entity, or all of them when nothing is written. What names
 * neither stays as it is written, so that it can be put right.
 *
 * @internal
 */
export function withScope(
  params: URLSearchParams,
  text: string,
): URLSearchParams {
  const next = new URLSearchParams(params);
  KEYS.forEach(key => next.delete(key));
  const written = text.trim();
  if (!written) {
    return next;
  }
  try {
    const ref = parseEntityRef(written);
    const key = ref.kind.toLowerCase() === 'group' ? 'group' : 'entity';
    next.set(key, stringifyEntityRef(ref));
  } catch {
    next.set('scope', written);
  }
  return next;
}
