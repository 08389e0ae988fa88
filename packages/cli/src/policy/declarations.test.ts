import {
  catalogFacts,
  sloFacts,
} from 'backstage-plugin-readiness-backend-module-catalog';
import { repositoryFacts } from 'backstage-plugin-readiness-backend-module-repository';
import { builtInDeclarations } from './declarations';

describe('builtInDeclarations', () => {
  // when it fails: ./yarnw workspace backstage-readiness-cli declarations
  it('is what the sources declare', () => {
    expect(builtInDeclarations).toEqual({
      catalog: catalogFacts,
      slo: sloFacts,
      repository: repositoryFacts,
    });
  });
});
