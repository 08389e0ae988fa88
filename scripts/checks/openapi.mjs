import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { asOne, bin, ROOT } from './run.mjs';

const BACKEND = path.join(ROOT, 'plugins/readiness-backend');
const DOCUMENT = path.join(BACKEND, 'src/schema/openapi.yaml');

/** The document is valid OpenAPI, and the generated router was made from it as it is now. */
export async function runOpenApi() {
  const valid = await bin(
    'backstage-repo-tools',
    'package schema openapi validate'.split(' '),
    {
      cwd: BACKEND,
    },
  );
  return asOne(valid === 0 && generatedIsCurrent() ? 0 : 1);
}

function generatedIsCurrent() {
  const require = createRequire(path.join(BACKEND, 'package.json'));
  require('@backstage/cli/config/nodeTransform.cjs');
  const yaml = createRequire(import.meta.url)('yaml');
  const file = path.join(BACKEND, 'src/schema/generated.ts');
  const { spec } = require(file);
  const document = yaml.parse(fs.readFileSync(DOCUMENT, 'utf8'));
  const current = isDeepStrictEqual(spec, document);
  const name = path.relative(ROOT, file);
  if (current) console.log(`${name} is current.`);
  else
    console.error(`${name} was not generated from openapi.yaml as it is now.`);
  return current;
}
