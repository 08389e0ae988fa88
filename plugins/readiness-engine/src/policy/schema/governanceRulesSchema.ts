import { z } from 'zod';
import { durationSchema, nameSchema, textSchema } from './common';

/** Whom a rule names; an empty list would say "nobody" to one reader and "everybody" to the next. */
const partiesSchema = z
  .array(textSchema)
  .min(1, 'must name somebody; leave it out to name nobody in particular')
  .optional();

/** @internal */
export const waiverRulesSchema = z.strictObject({
  acceptors: partiesSchema,
  maxDuration: durationSchema.optional(),
  maxOpen: z.int().min(0).optional(),
  maxOpenPerOwner: z.int().min(0).optional(),
  remindBefore: durationSchema.optional(),
  never: z.array(nameSchema).optional(),
  perVersion: z.boolean().optional(),
  locked: z.boolean().optional(),
});

/** @internal */
export const classificationRulesSchema = z.strictObject({
  classifiers: partiesSchema,
  approvers: partiesSchema,
  locked: z.boolean().optional(),
});

/** @internal */
export const concernRulesSchema = z.strictObject({
  escalateAfter: durationSchema.optional(),
  escalateTo: partiesSchema,
  resolvers: partiesSchema,
});

const packSectionSchema = z
  .strictObject({
    kind: z.enum([
      'summary',
      'requirements',
      'evidence',
      'checks',
      'approvals',
      'waivers',
      'classification',
      'concerns',
      'audit',
      'text',
    ]),
    title: textSchema,
    text: textSchema.optional(),
  })
  .refine(
    section => section.kind !== 'text' || section.text !== undefined,
    'a section of kind text must have a text',
  );

/** @internal */
export const evidencePackSchema = z.strictObject({
  title: textSchema.optional(),
  introduction: textSchema.optional(),
  sections: z
    .array(packSectionSchema)
    .min(1)
    .refine(sections => {
      const kinds = sections.flatMap(({ kind }) =>
        kind === 'text' ? [] : [kind],
      );
      return new Set(kinds).size === kinds.length;
    }, 'each kind of section but text may stand once')
    .optional(),
});
