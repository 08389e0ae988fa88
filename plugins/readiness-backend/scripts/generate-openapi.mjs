/* Writes src/schema/generated.ts from src/schema/openapi.yaml; run by `yarn generate:openapi`. */
import { readFileSync, writeFileSync } from 'fs';
import { fileURLToPath } from 'url';
import prettier from 'prettier';
import { parse } from 'yaml';

const source = fileURLToPath(
  new URL('../src/schema/openapi.yaml', import.meta.url),
);
const target = fileURLToPath(
  new URL('../src/schema/generated.ts', import.meta.url),
);

const code = `// Generated from openapi.yaml by \`yarn generate:openapi\`; do not edit.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

/** The OpenAPI document of the plugin. @internal */
export const spec = ${JSON.stringify(
  parse(readFileSync(source, 'utf8')),
)} as const;

/** A router that validates requests against {@link spec} and types its handlers. @internal */
export function createOpenApiRouter(
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) {
  return createValidatedOpenApiRouter<typeof spec>(spec, options);
}
`;

const options = await prettier.resolveConfig(target);
writeFileSync(
  target,
  await prettier.format(code, { ...options, parser: 'typescript' }),
);
