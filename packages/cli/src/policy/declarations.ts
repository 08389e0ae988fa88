import { InputError } from '@backstage/errors';
import {
  FACT_TYPES,
  FactDeclarations,
} from 'backstage-plugin-readiness-engine';
import fs from 'node:fs';
import { z } from 'zod/v4';
import builtIn from './builtInDeclarations.json';

const declarationsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      type: z.enum(FACT_TYPES as [string, ...string[]]),
      title: z.string(),
      description: z.string(),
      unit: z.string().optional(),
      better: z.enum(['higher', 'lower']).optional(),
    }),
  ),
);

// either the declarations, or the answer of GET /policies, which holds them
const fileSchema = z.union([
  z
    .object({ declarations: declarationsSchema })
    .transform(file => file.declarations),
  declarationsSchema,
]);

/**
 * The facts of the sources that come with Readiness as code. A copy, so that the command line needs no
 * backend package; a test keeps it equal to the sources' own declarations.
 * @internal
 */
export const builtInDeclarations = builtIn as FactDeclarations;

/**
 * Declarations of the built-in sources and of those in a JSON file, where one is given.
 * @throws InputError when the file cannot be read or has another shape
 * @internal
 */
export function readDeclarations(file?: string): FactDeclarations {
  if (!file) return builtInDeclarations;
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(`cannot read the declarations in ${file}`, error);
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    throw new InputError(
      `${file} holds no fact declarations: ${z.prettifyError(parsed.error)}`,
    );
  }
  return { ...builtInDeclarations, ...(parsed.data as FactDeclarations) };
}
