import {
  AdviceAnswerInput,
  ModeChangeInput,
  ModeReviewInput,
  ProductContextInput,
} from 'backstage-plugin-readiness-common';
import { z } from 'zod/v4';
import { moment, parseBody, text } from '../governance/parseBody';

const learned = text(10_000);

const evidence = z
  .array(
    z.strictObject({
      url: z
        .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
        .max(2_000),
      title: text(200).optional(),
    }),
  )
  .max(20)
  .optional();

const practices = z
  .strictObject({
    added: z.array(text(128)).max(50).optional(),
    removed: z.array(text(128)).max(50).optional(),
  })
  .optional();

const day = z
  .union([z.iso.date(), moment], { error: 'must be an ISO 8601 date' })
  .transform(value => value.slice(0, 10));

const change = z.strictObject({
  mode: text(128),
  learned,
  evidence,
  practices,
  reviewBy: day.optional(),
  corrects: text(36).optional(),
});

const review = z
  .strictObject({
    changes: z.strictObject({
      problem: text(10_000).optional(),
      data: text(10_000).optional(),
      users: text(10_000).optional(),
      risk: text(10_000).optional(),
      team: text(10_000).optional(),
    }),
    learned,
    decision: z.enum(['keep', 'change']),
    mode: text(128).optional(),
    evidence,
    practices,
    reviewBy: day.optional(),
  })
  .refine(body => body.decision === 'keep' || body.mode !== undefined, {
    path: ['mode'],
    error: 'name the mode to change to',
  });

const value = text(255).nullable().optional();

const context = z
  .strictObject({
    buildType: value,
    purpose: value,
    criticality: value,
    users: z.array(text(255)).min(1).max(20).nullable().optional(),
    explainability: value,
    dataSensitivity: value,
  })
  .refine(
    body => Object.values(body).some(one => one !== undefined),
    'name at least one field',
  );

const answer = z
  .strictObject({
    answer: z.enum(['agree', 'not-now', 'not-for-us']),
    reason: text(10_000).optional(),
    until: moment.optional(),
  })
  .refine(body => body.answer !== 'not-for-us' || body.reason !== undefined, {
    path: ['reason'],
    error: 'say why it is not for you',
  })
  .refine(body => body.answer === 'not-now' || body.until === undefined, {
    path: ['until'],
    error: 'goes with not-now only',
  });

/** @throws InputError naming what is wrong. @internal */
export function parseModeChange(body: unknown): ModeChangeInput {
  return parseBody(change, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseModeReview(body: unknown): ModeReviewInput {
  return parseBody(review, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseProductContext(body: unknown): ProductContextInput {
  return parseBody(context, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseAdviceAnswer(body: unknown): AdviceAnswerInput {
  return parseBody(answer, body);
}
