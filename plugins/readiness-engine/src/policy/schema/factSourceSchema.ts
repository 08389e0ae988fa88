import { z } from 'zod';
import { FactType } from '../../facts/FactSet';
import {
  documentSchema,
  factIdentifierSchema,
  metadataSchema,
  textSchema,
} from './common';

const factTypeSchema: z.ZodType<FactType> = z.enum([
  'boolean',
  'number',
  'string',
  'timestamp',
  'list<string>',
  'list<number>',
]);

/** The name of a source is part of expressions: `facts.<name>.…`. @internal */
export const factSourceSchema = documentSchema(
  'FactSource',
  z.strictObject({
    facts: z.record(
      factIdentifierSchema,
      z
        .strictObject({
          type: factTypeSchema,
          title: textSchema,
          description: textSchema,
          unit: textSchema.optional(),
          better: z.enum(['higher', 'lower']).optional(),
        })
        .refine(({ type, better }) => !better || type === 'number', {
          path: ['better'],
          message: 'only a number can be better when it is higher or lower',
        }),
    ),
  }),
).extend({ metadata: metadataSchema.extend({ name: factIdentifierSchema }) });
