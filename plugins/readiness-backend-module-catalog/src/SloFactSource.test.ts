import { Entity } from '@backstage/catalog-model';
import { factSourceContract } from 'backstage-plugin-readiness-node/testUtils';
import { SloFactSource } from './SloFactSource';

function anEntity(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

const declared = anEntity('declared', {
  'readiness/slo-p95-ms': '250',
  'readiness/slo-availability': '99.9',
  'readiness/slo-error-rate': '0.5',
  'readiness/version': '14',
  'backstage.io/view-url': 'https://git.example/catalog-info.yaml',
});
const undeclared = anEntity('undeclared', {});

factSourceContract({
  createSource: () => new SloFactSource(),
  entities: [declared, undeclared],
  failing: [anEntity('wrong', { 'readiness/slo-p95-ms': 'fast' })],
});

describe('SloFactSource', () => {
  it('leaves out what was not promised', async () => {
    const evidence = {
      url: 'https://git.example/catalog-info.yaml',
      version: '14',
    };
    expect(
      await new SloFactSource().collect([declared, undeclared], {
        signal: new AbortController().signal,
      }),
    ).toEqual([
      {
        entityRef: 'component:default/declared',
        facts: {
          declared: { value: true, ...evidence },
          latencyP95Ms: { value: 250, ...evidence },
          availabilityPercent: { value: 99.9, ...evidence },
          errorRatePercent: { value: 0.5, ...evidence },
        },
      },
      {
        entityRef: 'component:default/undeclared',
        facts: { declared: { value: false } },
      },
    ]);
  });
});
