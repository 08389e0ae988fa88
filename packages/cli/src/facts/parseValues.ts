import { InputError } from '@backstage/errors';
import { FactValue } from 'backstage-plugin-readiness-engine';
import { z } from 'zod/v4';

const jsonValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
  z.array(z.number()),
]);

/**
 * Facts from `name=value`. A value that is JSON (true, 86, "86", ["a","b"]) is what JSON says, anything
 * else is text.
 *
 * @throws InputError for an argument without a name, and for a name given twice
 * @internal
 */
export function parseValues(args: string[]): Record<string, FactValue> {
  const values = new Map<string, FactValue>();
  for (const arg of args) {
    const at = arg.indexOf('=');
    if (at < 1) {
      throw new InputError(`--value must be name=value, not '${arg}'`);
    }
    const name = arg.slice(0, at);
    if (values.has(name)) {
      throw new InputError(`--value ${name} is given twice`);
    }
    values.set(name, parseValue(arg.slice(at + 1)));
  }
  return Object.fromEntries(values);
}

function parseValue(text: string): FactValue {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return text;
  }
  const value = jsonValueSchema.safeParse(content);
  return value.success ? value.data : text;
}
