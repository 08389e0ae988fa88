/**
 * The full form of an entity ref as people write it in a policy: `payments` among groups is
 * `group:default/payments`. Lower case, since catalog refs are compared without case.
 * @internal
 */
export function normalizeRef(ref: string, defaultKind: string): string {
  const [kind, rest] = ref.includes(':')
    ? [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)]
    : [defaultKind, ref];
  return `${kind}:${
    rest.includes('/') ? rest : `default/${rest}`
  }`.toLowerCase();
}
