import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { isIsoTimestamp } from 'backstage-plugin-readiness-engine';
import { z } from 'zod/v4';
import { Period } from './ChangeQueries';

/** What a report is asked for. @internal */
export interface ChangesRequest extends Period {
  entityRef?: string;
  group?: string;
  format: 'json' | 'markdown';
}

const time = z
  .string()
  .refine(isIsoTimestamp, 'must be an ISO 8601 time with a zone')
  .transform(text => new Date(text).toISOString());

const ref = (defaultKind?: string) =>
  z.string().transform((text, context) => {
    try {
      return stringifyEntityRef(
        parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
      );
    } catch {
      context.addIssue('is no entity ref; write kind:namespace/name');
      return z.NEVER;
    }
  });

const querySchema = z.strictObject({
  from: time,
  to: time,
  entityRef: ref().optional(),
  group: ref('group').optional(),
  format: z.enum(['json', 'markdown']).default('json'),
});

/** @throws InputError naming the parameter that is wrong. @internal */
export function parseChangesRequest(query: unknown): ChangesRequest {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`Parameter ${issue.path.join('.')}: ${issue.message}`);
  }
  const { from, to, entityRef, group } = parsed.data;
  if (from >= to) {
    throw new InputError(`Parameter from: must be before 'to'`);
  }
  if (entityRef !== undefined && group !== undefined) {
    throw new InputError(
      'Parameter group: name an entity or a group, not both',
    );
  }
  return parsed.data;
}
