import { EntityRefLink } from '@backstage/plugin-catalog-react';

const SERVICE = 'service:';

/**
 * Who did something or whose turn it is: a link to the user or group, or the name of a service.
 *
 * @internal
 */
export function PersonName(props: { entityRef: string }) {
  const { entityRef } = props;
  return entityRef.startsWith(SERVICE) ? (
    <>{entityRef.slice(SERVICE.length)}</>
  ) : (
    <EntityRefLink
      entityRef={entityRef}
      defaultKind={entityRef.split(':')[0]}
      hideIcon
    />
  );
}
