import { z } from 'zod';
import { MAX_EXPRESSION_LENGTH } from '../../expression/limits';
import { DELIVERY_STAGES } from '../deliveryDocuments';
import {
  documentSchema,
  durationSchema,
  expectedSchema,
  nameSchema,
  textSchema,
} from './common';

/** @internal */
export const stageSchema = z.enum(DELIVERY_STAGES);

const signalsSchema = z
  .array(
    z.strictObject({
      when: textSchema.max(MAX_EXPRESSION_LENGTH),
      reason: textSchema,
    }),
  )
  .optional();

/** @internal */
export const deliveryModeSchema = documentSchema(
  'DeliveryMode',
  z.strictObject({
    stage: stageSchema,
    summary: textSchema,
    practices: z
      .array(
        z.strictObject({
          name: nameSchema,
          title: textSchema,
          purpose: textSchema,
          inspiration: textSchema.optional(),
          keep: textSchema.optional(),
          leave: textSchema.optional(),
        }),
      )
      .optional(),
    cadence: textSchema.optional(),
    touchpoints: z.array(textSchema).optional(),
    crew: z
      .array(z.strictObject({ role: textSchema, purpose: textSchema }))
      .optional(),
    expects: z.strictObject({
      gates: expectedSchema,
      sections: expectedSchema,
      checks: z.array(nameSchema).optional(),
    }),
    reviewEvery: durationSchema.optional(),
    signals: z
      .strictObject({ enter: signalsSchema, leave: signalsSchema })
      .optional(),
    next: z.array(nameSchema).optional(),
  }),
);
