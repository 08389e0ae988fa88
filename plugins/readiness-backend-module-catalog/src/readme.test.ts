import { factsTable } from 'backstage-plugin-readiness-node/testUtils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogFacts, sloFacts } from './facts';

it('documents every fact as it is declared', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  expect(readme).toContain(factsTable('catalog', catalogFacts));
  expect(readme).toContain(factsTable('slo', sloFacts));
});
