import { InputError } from '@backstage/errors';
import {
  BulkDecision,
  ListReviewsRequest,
} from 'backstage-plugin-readiness-common';
import { z } from 'zod/v4';
import { decodeCursor } from '../../http/cursor';
import { parseBody, text } from '../parseBody';

const MAX_BULK = 100;

const submission = z.strictObject({ reason: text(10_000).optional() });
const approval = z.strictObject({
  step: text(128).optional(),
  reason: text(10_000),
  fingerprint: text(128),
});
const rejection = approval.extend({
  decision: z.enum(['reject', 'changes']).optional(),
  changes: z.boolean().optional(),
});
const bulk = z.strictObject({
  decisions: z
    .array(
      z.looseObject({ kind: z.enum(['gate', 'waiver', 'classification']) }),
    )
    .max(MAX_BULK),
});
const position = z.strictObject({ w: z.string(), i: z.string() });
const list = z.strictObject({
  waitingFor: z.enum(['me', 'others', 'all']).default('me'),
  kind: z.enum(['gate', 'waiver', 'classification', 'concern']).optional(),
  text: z.string().max(255).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});

/** A request for the inbox; `after` is the last item of the page before. @internal */
export type InboxRequest = Required<
  Pick<ListReviewsRequest, 'waitingFor' | 'limit'>
> &
  Pick<ListReviewsRequest, 'kind' | 'text'> & {
    after?: z.infer<typeof position>;
  };

/** @throws InputError naming what is wrong. @internal */
export function parseSubmission(body: unknown): z.infer<typeof submission> {
  return parseBody(submission, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseApproval(body: unknown) {
  return { ...parseBody(approval, body), decision: 'approve' as const };
}

/** @throws InputError naming what is wrong. @internal */
export function parseRejection(body: unknown) {
  const { changes, decision, ...rest } = parseBody(rejection, body);
  const isMend = decision === 'changes' || changes === true;
  if (isMend && (decision === 'reject' || changes === false)) {
    throw new InputError('decision and changes say different things');
  }
  return {
    ...rest,
    decision: isMend ? ('changes' as const) : ('reject' as const),
  };
}

/** @throws InputError naming what is wrong with the list; items are looked at one by one. @internal */
export function parseBulk(body: unknown): BulkDecision[] {
  return parseBody(bulk, body).decisions as unknown as BulkDecision[];
}

/** @throws InputError naming the parameter. @internal */
export function parseInboxRequest(query: unknown): InboxRequest {
  const { cursor, ...request } = parseBody(list, query);
  return {
    ...request,
    after: cursor === undefined ? undefined : decodeCursor(cursor, position),
  };
}
