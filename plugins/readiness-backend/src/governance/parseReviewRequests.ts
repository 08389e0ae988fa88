import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

const text = (max: number) => z.string().trim().min(1).max(max);

const attestation = z.strictObject({
  evidence: text(128),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .max(2_000)
    .optional(),
  note: text(10_000).optional(),
  expiresAt: z.iso
    .datetime({ offset: true, error: 'must be ISO 8601 with a zone' })
    .transform(value => new Date(value).toISOString())
    .optional(),
});
const submission = z.strictObject({ reason: text(10_000).optional() });
const approval = z.strictObject({
  step: text(128).optional(),
  reason: text(10_000),
  fingerprint: text(128),
});
const rejection = approval.extend({
  decision: z.enum(['reject', 'changes']).optional(),
});

/** Evidence as it is given. @internal */
export type Attestation = z.infer<typeof attestation>;

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (!result.success) {
    const words = result.error.issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    );
    throw new InputError(`The body is not valid: ${words.join('; ')}`);
  }
  return result.data;
}

/** @throws InputError naming what is wrong. @internal */
export function parseAttestation(body: unknown): Attestation {
  return parse(attestation, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseSubmission(body: unknown): z.infer<typeof submission> {
  return parse(submission, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseApproval(body: unknown): z.infer<typeof approval> {
  return parse(approval, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseRejection(body: unknown): z.infer<typeof rejection> {
  return parse(rejection, body);
}
