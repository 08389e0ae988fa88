import { z } from 'zod';
import { documentSchema, nameSchema, textSchema } from './common';

const daySchema = z.iso
  .date('must be an ISO 8601 date, e.g. 2026-12-31')
  .meta({ format: 'date' });

const targetSchema = z.union(
  [
    z.strictObject({ check: nameSchema }),
    z.strictObject({ gate: nameSchema }),
    z.strictObject({ scorecard: nameSchema, level: nameSchema }),
  ],
  { error: 'must be { check }, { gate } or { scorecard, level }' },
);

/** @internal */
export const campaignSchema = documentSchema(
  'Campaign',
  z.strictObject({
    target: targetSchema,
    filter: z.array(textSchema).optional(),
    startsAt: daySchema,
    deadline: daySchema,
    milestones: z
      .array(
        z.strictObject({
          title: textSchema,
          date: daySchema,
          share: z.number().gt(0).max(1),
        }),
      )
      .optional(),
  }),
);
