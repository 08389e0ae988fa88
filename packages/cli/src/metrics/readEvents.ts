import { InputError } from '@backstage/errors';
import { Deployment, Incident } from 'backstage-plugin-readiness-engine';
import fs from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod/v4';

/** @internal */
export interface Events<T> {
  list: T[];
  problems: string[];
}

const time = z.iso.datetime({ offset: true });
const id = z.union([z.string(), z.number().transform(String)]);
// What else a tool writes about them is not looked at.
const deployments: z.ZodType<Deployment[]> = z.array(
  z.object({
    id: id.optional(),
    at: time,
    committedAt: time.optional(),
    failed: z.boolean().optional(),
  }),
);
const incidents: z.ZodType<Incident[]> = z.array(
  z.object({
    openedAt: time,
    resolvedAt: time.optional(),
    severity: z.enum(['low', 'medium', 'high', 'critical']).optional(),
    deployment: id.optional(),
  }),
);

/**
 * @param file - JSON or YAML: a list
 * @throws InputError when the file cannot be read
 * @returns the list, or one sentence on what else the file holds
 * @internal
 */
export function readDeployments(file: string): Events<Deployment> {
  return readList(file, 'deployments', deployments);
}

/**
 * @param file - JSON or YAML: a list
 * @throws InputError when the file cannot be read
 * @returns the list, or one sentence on what else the file holds
 * @internal
 */
export function readIncidents(file: string): Events<Incident> {
  return readList(file, 'incidents', incidents);
}

function readList<T>(
  file: string,
  what: string,
  schema: z.ZodType<T[]>,
): Events<T> {
  let content: unknown;
  try {
    content = parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(`cannot read the ${what} in ${file}`, error);
  }
  const parsed = schema.safeParse(content);
  return parsed.success
    ? { list: parsed.data, problems: [] }
    : {
        list: [],
        problems: [
          `${file} is no list of ${what}: ${z.prettifyError(parsed.error)}`,
        ],
      };
}
