import { Entity } from '@backstage/catalog-model';

function aComponent(name: string, title: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title,
      description: `Shows: ${title}`,
      annotations: { 'backstage.io/orphan': 'false' },
    },
    spec: { type, lifecycle: 'production', owner: 'group:default/fraud' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/fraud' }],
  };
}

/** One entity per state of the screens. */
export const exampleEntities: Entity[] = [
  aComponent('claims-triage', 'Claims triage', 'ml-service'),
  aComponent('with-gates', 'Card with gates', 'ml-service'),
  aComponent('all-pass', 'Everything passes', 'ml-service'),
  aComponent('no-data', 'No data yet', 'ml-service'),
  aComponent('not-assessed', 'Not assessed', 'service'),
  aComponent('forbidden', 'Forbidden', 'ml-service'),
  aComponent('failing', 'Backend fails', 'ml-service'),
  aComponent('loading', 'Still loading', 'ml-service'),
  aComponent('outdated', 'Latest result could not be loaded', 'ml-service'),
];
