import { Entity } from '@backstage/catalog-model';

/** A service; `overrides` go over it one level deep. */
export function anEntity(
  name: string,
  overrides: {
    metadata?: Partial<Entity['metadata']>;
    spec?: Entity['spec'];
    kind?: string;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: overrides.kind ?? 'Component',
    metadata: {
      name,
      namespace: 'default',
      etag: `etag-of-${name}`,
      ...overrides.metadata,
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/fraud',
      system: 'payments-risk',
      ...overrides.spec,
    },
  };
}

/** An entity that users may not see. */
export function aHiddenEntity(name: string): Entity {
  return anEntity(name, {
    metadata: { annotations: { 'test/hidden': 'true' } },
  });
}
