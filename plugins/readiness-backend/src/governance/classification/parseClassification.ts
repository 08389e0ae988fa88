import { ClassificationInput } from 'backstage-plugin-readiness-common';
import { z } from 'zod/v4';
import { parseBody, text } from '../parseBody';

const classification = z.strictObject({
  tier: text(128),
  reason: text(10_000),
});

const decision = z
  .strictObject({
    decision: z.enum(['accept', 'refuse']),
    reason: text(10_000).optional(),
  })
  .refine(body => body.decision === 'accept' || body.reason !== undefined, {
    path: ['reason'],
    error: 'say why',
  });

/** @internal */
export type ClassificationDecision = z.infer<typeof decision>;

/** @throws InputError naming what is wrong. @internal */
export function parseClassification(body: unknown): ClassificationInput {
  return parseBody(classification, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseClassificationDecision(
  body: unknown,
): ClassificationDecision {
  return parseBody(decision, body);
}
