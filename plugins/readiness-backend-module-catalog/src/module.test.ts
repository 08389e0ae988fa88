import { startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FactSource,
  readinessFactSourcesExtensionPoint,
} from 'backstage-plugin-readiness-node';
import { readinessModuleCatalog } from './module';

const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'fraud', namespace: 'default' },
};
const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'claims-triage' },
  spec: { owner: 'fraud' },
};

describe('readinessModuleCatalog', () => {
  it('adds the sources catalog and slo, which work on the catalog service', async () => {
    const addFactSource = jest.fn();
    await startTestBackend({
      extensionPoints: [
        [readinessFactSourcesExtensionPoint, { addFactSource }],
      ],
      features: [
        readinessModuleCatalog,
        catalogServiceMock.factory({ entities: [group] }),
      ],
    });
    const sources = addFactSource.mock.calls.flat() as FactSource[];
    expect(sources.map(source => source.id)).toEqual(['catalog', 'slo']);
    const [result] = await sources[0].collect([component], {
      signal: new AbortController().signal,
    });
    expect(result).toMatchObject({ facts: { ownerIsGroup: { value: true } } });
  });
});
