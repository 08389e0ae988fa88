import { z } from 'zod';
import { MAX_EXPRESSION_LENGTH } from '../../expression/limits';
import {
  documentSchema,
  nameSchema,
  predicateSchema,
  textSchema,
} from './common';
import { stageSchema } from './deliveryModeSchema';

/** @internal */
export const adviceRuleSchema = documentSchema(
  'AdviceRule',
  z.strictObject({
    appliesTo: predicateSchema.optional(),
    modes: z.array(nameSchema).min(1, 'must name at least one mode').optional(),
    stages: z
      .array(stageSchema)
      .min(1, 'must name at least one stage')
      .optional(),
    when: textSchema.max(MAX_EXPRESSION_LENGTH),
    severity: z.enum(['info', 'important']),
    message: textSchema,
    suggests: z.strictObject({
      practice: nameSchema.optional(),
      mode: nameSchema.optional(),
      role: textSchema.optional(),
    }),
  }),
);
