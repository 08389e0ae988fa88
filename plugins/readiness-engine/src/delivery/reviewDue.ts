import { InputError } from '@backstage/errors';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import { addDuration, parseDuration } from '../policy/duration';
import { DeliveryInput } from './DeliveryInput';

/** When the way of working should be looked at again. @public */
export interface DeliveryReview {
  /** ISO 8601; absent when neither the team nor the mode says. */
  dueAt?: string;
  overdue: boolean;
  /** ISO 8601 */
  lastAt?: string;
}

/** A date without a time ends with its day. */
function endOf(text: string): number {
  return Date.parse(
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text,
  );
}

/**
 * When the next review of the way of working is due: by the team's own word, else a while after the last one, or
 * after the mode came into force, as long as the mode says.
 *
 * @throws InputError when `now` is no time
 * @public
 */
export function reviewDue(
  policy: CompiledPolicy,
  input: Pick<DeliveryInput, 'deliveryMode' | 'delivery' | 'now'>,
): DeliveryReview {
  const now = Date.parse(input.now);
  if (Number.isNaN(now)) {
    throw new InputError(`'now' must be an ISO 8601 time, not '${input.now}'`);
  }
  const { reviewBy, reviewedAt } = input.delivery ?? {};
  const mode = policy.deliveryModes.get(input.deliveryMode?.name ?? '');
  const every = parseDuration(mode?.spec.reviewEvery ?? '');
  const from = Date.parse(reviewedAt ?? input.deliveryMode?.since ?? '');
  let due = reviewBy === undefined ? NaN : endOf(reviewBy);
  if (Number.isNaN(due) && every && !Number.isNaN(from)) {
    due = addDuration(from, every);
  }
  return {
    ...(Number.isNaN(due) ? {} : { dueAt: new Date(due).toISOString() }),
    overdue: due < now,
    ...(reviewedAt === undefined ? {} : { lastAt: reviewedAt }),
  };
}
