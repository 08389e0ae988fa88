import { z } from 'zod';
import { POLICY_API_VERSION, PolicyKind } from '../documents';
import { parseDuration } from '../duration';
import { predicateIssues } from '../predicateIssues';
import { isIsoTimestamp } from '../../facts/validateFactValue';

/** Kebab-case name of a document or of something named within one. @internal */
export const nameSchema = z
  .string()
  .max(100)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be kebab-case, e.g. unit-tests-pass',
  );

/** A word of the CEL grammar that is no fact or source name. */
const RESERVED = new Set(
  `as break const continue else false for function has if import in let loop namespace null package
   return true var void while constructor prototype toString valueOf hasOwnProperty isPrototypeOf
   propertyIsEnumerable toLocaleString`.split(/\s+/),
);

/** Whether a word may name a source or a fact in an expression. @internal */
export function isFactIdentifier(name: string): boolean {
  return /^[a-z][A-Za-z0-9]{0,63}$/.test(name) && !RESERVED.has(name);
}

/** @internal */
export const factIdentifierSchema = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,63}$/,
    'must be letters and digits and start with a small letter, e.g. latencyP95Ms',
  )
  .refine(isFactIdentifier, 'is a reserved word');

/** One or more characters, not only blanks. @internal */
export const textSchema = z
  .string()
  .max(20_000)
  .regex(/\S/, 'must not be empty');

/** @internal */
export const durationSchema = z
  .string()
  .refine(
    text => parseDuration(text) !== undefined,
    'must be an ISO 8601 duration, e.g. PT24H or P30D',
  )
  .meta({ format: 'duration' });

/** @internal */
export const timestampSchema = z
  .string()
  .refine(
    isIsoTimestamp,
    'must be an ISO 8601 time with a zone, e.g. 2026-01-31T10:00:00Z',
  )
  .meta({ format: 'date-time' });

/** Links that a browser may follow without surprise: `http` and `https` only. @internal */
export const webUrlSchema = z
  .string()
  .refine(text => {
    if (!/^https?:\/\/[^\s]+$/i.test(text)) {
      return false;
    }
    return URL.canParse(text);
  }, 'must be an http or https URL')
  .meta({ format: 'uri' });

/** @internal */
export const predicateSchema = z
  .unknown()
  .superRefine((value, context) => {
    for (const issue of predicateIssues(value)) {
      context.addIssue({
        code: 'custom',
        path: issue.path,
        message: issue.message,
        params: { code: 'invalid-predicate', isKey: issue.isKey },
      });
    }
  })
  .meta({
    description:
      'Backstage filter predicate, e.g. { kind: component, spec.type: { $in: [ml-service] } }',
  });

/** @internal */
export const expectedSchema = z.union([z.literal('all'), z.array(textSchema)], {
  error: "must be 'all' or a list of names",
});

/** @internal */
export const metadataSchema = z.strictObject({
  name: nameSchema,
  title: textSchema.optional(),
  description: textSchema.optional(),
  owner: textSchema.optional(),
  tags: z.array(textSchema).optional(),
});

/** @internal */
export const checkStatusSchema = z.enum([
  'pass',
  'fail',
  'unknown',
  'error',
  'not-applicable',
  'upcoming',
  'waived',
]);

const adviceExpectationSchema = z.enum(['fires', 'quiet']);

const policyTestSchema = z.strictObject({
  name: textSchema,
  entity: z.record(z.string(), z.unknown()).optional(),
  facts: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  context: z.record(z.string(), z.unknown()).optional(),
  deliveryMode: nameSchema.optional(),
  delivery: z
    .strictObject({
      since: timestampSchema.optional(),
      reviewedAt: timestampSchema.optional(),
      crew: z.record(textSchema, z.array(textSchema).min(1)).optional(),
      practices: z
        .strictObject({
          added: z.array(nameSchema).optional(),
          removed: z.array(nameSchema).optional(),
        })
        .optional(),
    })
    .optional(),
  riskTier: nameSchema.optional(),
  now: timestampSchema.optional(),
  expect: z.union([
    checkStatusSchema,
    adviceExpectationSchema,
    z.strictObject({
      status: checkStatusSchema.optional(),
      advice: adviceExpectationSchema.optional(),
      reasonContains: z.string().optional(),
      level: z.string().optional(),
      score: z.number().min(0).max(1).optional(),
      checks: z.record(z.string(), checkStatusSchema).optional(),
    }),
  ]),
});

/** The envelope every kind of document shares. @internal */
export function documentSchema<TSpec extends z.ZodType>(
  kind: PolicyKind,
  spec: TSpec,
) {
  return z.strictObject({
    apiVersion: z.literal(POLICY_API_VERSION),
    kind: z.literal(kind),
    metadata: metadataSchema,
    spec,
    tests: z.array(policyTestSchema).optional(),
  });
}
