import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The full ref of whoever owns a campaign; a group where no kind is written. @internal */
export function toOwnerRef(text: string): string {
  return stringifyEntityRef(
    parseEntityRef(text, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    }),
  );
}
