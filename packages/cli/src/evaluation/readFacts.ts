import { InputError } from '@backstage/errors';
import {
  Fact,
  FactDeclarations,
  FactSet,
  FactValue,
  validateFactValue,
} from 'backstage-plugin-readiness-engine';
import fs from 'node:fs';
import { z } from 'zod/v4';

const valueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
  z.array(z.number()),
]);

const factsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.union([
      valueSchema,
      z.strictObject({
        value: valueSchema,
        observedAt: z.iso.datetime({ offset: true }).optional(),
        url: z.string().optional(),
        version: z.string().optional(),
      }),
    ]),
  ),
);

/**
 * Reads facts from a JSON file and holds them against what the policy declares.
 *
 * @param now - ISO 8601; when a bare value was seen
 * @returns the facts, and one sentence for each that is not declared or has another type
 * @throws InputError when the file cannot be read or has another shape
 * @internal
 */
export function readFacts(
  file: string | undefined,
  declarations: FactDeclarations,
  now: string,
): { facts: FactSet; problems: string[] } {
  const facts: FactSet = {};
  const problems: string[] = [];
  for (const [source, values] of Object.entries(
    file ? readFactsFile(file) : {},
  )) {
    facts[source] = {};
    for (const [name, content] of Object.entries(values)) {
      const fact = toFact(content, now);
      const problem = findProblem(declarations, source, name, fact.value);
      if (problem) problems.push(`${file}: facts.${source}.${name} ${problem}`);
      facts[source][name] = fact;
    }
  }
  return { facts, problems };
}

/** Source, then fact, then its value, alone or with when and where it was seen. @internal */
export type FactsFile = z.infer<typeof factsSchema>;

/**
 * @throws InputError when the file cannot be read or has another shape
 * @internal
 */
export function readFactsFile(file: string): FactsFile {
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(`cannot read the facts in ${file}`, error);
  }
  const parsed = factsSchema.safeParse(content);
  if (!parsed.success) {
    throw new InputError(
      `${file} holds no facts: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data;
}

function toFact(
  content: FactValue | (Partial<Fact> & { value: FactValue }),
  now: string,
): Fact {
  if (typeof content === 'object' && !Array.isArray(content)) {
    return { observedAt: now, ...content };
  }
  return { value: content, observedAt: now };
}

function findProblem(
  declarations: FactDeclarations,
  source: string,
  name: string,
  value: FactValue,
): string | undefined {
  const declaration = Object.hasOwn(declarations, source)
    ? declarations[source][name]
    : undefined;
  if (!declaration) return 'is not declared by any source';
  const problem = validateFactValue(declaration, value);
  return problem && `does not fit its declaration: ${problem}`;
}
