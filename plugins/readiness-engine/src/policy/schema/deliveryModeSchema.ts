import { z } from 'zod';
import { documentSchema, nameSchema, textSchema } from './common';

const expectedSchema = z.union([z.literal('all'), z.array(textSchema)], {
  error: "must be 'all' or a list of names",
});

/** @internal */
export const deliveryModeSchema = documentSchema(
  'DeliveryMode',
  z.strictObject({
    stage: z.enum([
      'problem-discovery',
      'solution-discovery',
      'prototype',
      'pilot',
      'production',
      'scale',
      'sustain',
      'retire',
    ]),
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
  }),
);
