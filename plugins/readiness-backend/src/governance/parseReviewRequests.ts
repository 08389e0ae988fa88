import { z } from 'zod/v4';
import { parseBody, text } from './parseBody';

const submission = z.strictObject({ reason: text(10_000).optional() });
const approval = z.strictObject({
  step: text(128).optional(),
  reason: text(10_000),
  fingerprint: text(128),
});
const rejection = approval.extend({
  decision: z.enum(['reject', 'changes']).optional(),
});

/** @throws InputError naming what is wrong. @internal */
export function parseSubmission(body: unknown): z.infer<typeof submission> {
  return parseBody(submission, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseApproval(body: unknown): z.infer<typeof approval> {
  return parseBody(approval, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseRejection(body: unknown): z.infer<typeof rejection> {
  return parseBody(rejection, body);
}
