import { z } from 'zod';
import {
  documentSchema,
  durationSchema,
  expectedSchema,
  nameSchema,
  predicateSchema,
  textSchema,
} from './common';
import {
  classificationRulesSchema,
  concernRulesSchema,
  evidencePackSchema,
  waiverRulesSchema,
} from './governanceRulesSchema';

const names = z.array(textSchema).optional();

const mediaTypeSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/,
    'must be a media type in small letters, e.g. application/pdf',
  );

const requirementsSchema = z.strictObject({
  checks: z.array(nameSchema).optional(),
  level: z
    .strictObject({ scorecard: nameSchema, level: nameSchema })
    .optional(),
  evidence: z
    .array(
      z.strictObject({
        name: nameSchema,
        title: textSchema,
        description: textSchema.optional(),
        validity: durationSchema.optional(),
        fileTypes: z.array(mediaTypeSchema).min(1).optional(),
        perVersion: z.boolean().optional(),
        locked: z.boolean().optional(),
      }),
    )
    .optional(),
});

const approvalStepSchema = z
  .strictObject({
    name: nameSchema,
    title: textSchema,
    groups: names,
    roles: names,
    quorum: z.int().min(1).optional(),
    allowSameApprover: z.boolean().optional(),
    deadline: durationSchema.optional(),
    escalateTo: names,
    locked: z.boolean().optional(),
  })
  .refine(
    step => (step.groups?.length ?? 0) + (step.roles?.length ?? 0) > 0,
    'an approval step must name groups or roles that may decide',
  );

/** @internal */
export const governanceProfileSchema = documentSchema(
  'GovernanceProfile',
  z.strictObject({
    extends: nameSchema.optional(),
    default: z.boolean().optional(),
    choosable: z.boolean().optional(),
    scope: z
      .strictObject({
        groups: names,
        systems: names,
        domains: names,
        entities: predicateSchema.optional(),
      })
      .optional(),
    tiers: z.array(nameSchema).min(1).optional(),
    riskTiers: z
      .array(
        z.strictObject({
          tier: nameSchema,
          when: predicateSchema,
          reason: textSchema,
        }),
      )
      .optional(),
    defaultRiskTier: nameSchema.optional(),
    defaultMode: nameSchema.optional(),
    gates: z
      .array(
        z.strictObject({
          name: nameSchema,
          title: textSchema,
          description: textSchema.optional(),
          enforcement: z.enum(['observe', 'warn', 'enforce']),
          locked: z.boolean().optional(),
          always: z.boolean().optional(),
          perVersion: z.boolean().optional(),
          after: z.array(nameSchema).optional(),
          requires: requirementsSchema.optional(),
          approvals: z.array(approvalStepSchema).optional(),
          validity: durationSchema.optional(),
        }),
      )
      .optional(),
    expectations: z
      .array(
        z
          .strictObject({
            when: predicateSchema,
            gates: expectedSchema.optional(),
            sections: expectedSchema.optional(),
            checks: z.array(nameSchema).optional(),
            reason: textSchema,
          })
          .refine(
            ({ gates, sections, checks }) => gates ?? sections ?? checks,
            'must expect gates, sections or checks',
          ),
      )
      .optional(),
    waivers: waiverRulesSchema.optional(),
    classification: classificationRulesSchema.optional(),
    concerns: concernRulesSchema.optional(),
    evidencePack: evidencePackSchema.optional(),
  }),
);
