// Writes src/policy/builtInDeclarations.json from the sources' own declarations.
require('@backstage/cli-node/config/nodeTransform.cjs');
const fs = require('node:fs');
const path = require('node:path');
const {
  catalogFacts,
  sloFacts,
} = require('backstage-plugin-readiness-backend-module-catalog');
const {
  repositoryFacts,
} = require('backstage-plugin-readiness-backend-module-repository');

const declarations = {
  catalog: catalogFacts,
  slo: sloFacts,
  repository: repositoryFacts,
};
fs.writeFileSync(
  path.resolve(__dirname, '../src/policy/builtInDeclarations.json'),
  `${JSON.stringify(declarations, undefined, 2)}\n`,
);
