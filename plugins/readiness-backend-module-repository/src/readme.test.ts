import { factsTable } from 'backstage-plugin-readiness-node/testUtils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFacts } from './facts';

it('documents every fact as it is declared', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  expect(readme).toContain(factsTable('repository', repositoryFacts));
});
