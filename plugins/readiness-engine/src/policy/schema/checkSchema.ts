import { z } from 'zod';
import { MAX_EXPRESSION_LENGTH } from '../../expression/limits';
import {
  documentSchema,
  durationSchema,
  nameSchema,
  predicateSchema,
  textSchema,
  webUrlSchema,
} from './common';

const weightSchema = z.number().min(0).max(5);

/** @internal */
export const checkSchema = documentSchema(
  'Check',
  z.strictObject({
    dimension: nameSchema,
    stream: nameSchema,
    appliesTo: predicateSchema.optional(),
    expression: textSchema.max(MAX_EXPRESSION_LENGTH),
    freshness: durationSchema.optional(),
    weight: z
      .strictObject({
        impact: weightSchema,
        risk: weightSchema,
        compliance: weightSchema,
      })
      .refine(
        weight => weight.impact + weight.risk + weight.compliance > 0,
        'a check must weigh something: impact + risk + compliance must be above 0',
      ),
    remedy: textSchema,
    runbook: webUrlSchema.optional(),
    attestation: z
      .strictObject({
        validity: durationSchema.optional(),
        perVersion: z.boolean().optional(),
      })
      .optional(),
    messages: z
      .strictObject({
        pass: textSchema.optional(),
        fail: textSchema.optional(),
      })
      .optional(),
  }),
);
