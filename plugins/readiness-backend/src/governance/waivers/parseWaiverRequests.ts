import {
  WaiverDecisionInput,
  WaiverInput,
} from 'backstage-plugin-readiness-common';
import { z } from 'zod/v4';
import {
  moment,
  namesOneTarget,
  ONE_TARGET,
  parseBody,
  target,
  text,
} from '../parseBody';

const waiver = z
  .strictObject({
    ...target,
    reason: text(10_000),
    compensatingControl: text(10_000).optional(),
    expiresAt: moment,
    renews: text(36).optional(),
  })
  .refine(namesOneTarget, ONE_TARGET);

const decision = z
  .strictObject({
    decision: z.enum(['accept', 'refuse', 'withdraw', 'revoke']),
    reason: text(10_000).optional(),
  })
  .refine(
    body =>
      body.reason !== undefined ||
      !['refuse', 'revoke'].includes(body.decision),
    { path: ['reason'], error: 'say why' },
  );

/** @throws InputError naming what is wrong. @internal */
export function parseWaiver(body: unknown): WaiverInput {
  return parseBody(waiver, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseWaiverDecision(body: unknown): WaiverDecisionInput {
  return parseBody(decision, body);
}
