import { z } from 'zod';
import {
  documentSchema,
  nameSchema,
  predicateSchema,
  textSchema,
} from './common';

/** @internal */
export const scorecardSchema = documentSchema(
  'Scorecard',
  z.strictObject({
    appliesTo: predicateSchema.optional(),
    overall: z.boolean().optional(),
    method: z.enum(['weighted', 'ladder', 'minimum-of-sections']),
    sections: z
      .array(
        z.strictObject({
          name: nameSchema,
          title: textSchema,
          checks: z.array(nameSchema).min(1, 'must name at least one check'),
        }),
      )
      .min(1, 'must have at least one section'),
    levels: z
      .array(
        z.strictObject({
          name: nameSchema.refine(
            name => name !== 'none',
            "'none' is the name of no level at all",
          ),
          title: textSchema,
          minScore: z.number().min(0).max(1).optional(),
          checks: z
            .array(nameSchema)
            .min(1, 'must name at least one check')
            .optional(),
        }),
      )
      .min(1, 'must have at least one level'),
  }),
);
