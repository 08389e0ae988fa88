import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

/** A text that says something. @internal */
export const text = (max: number) => z.string().trim().min(1).max(max);

/** A moment, in the form in which moments are compared. @internal */
export const moment = z.iso
  .datetime({ offset: true, error: 'must be ISO 8601 with a zone' })
  .transform(value => new Date(value).toISOString());

/** Names of what an attestation or waiver is about. @internal */
export const target = {
  check: text(128).optional(),
  evidence: text(128).optional(),
};

/** @internal */
export function namesOneTarget(body: {
  check?: string;
  evidence?: string;
}): boolean {
  return (body.check === undefined) !== (body.evidence === undefined);
}

/** @internal */
export const ONE_TARGET = 'name exactly one of check and evidence';

/** @throws InputError naming what is wrong, by its path. @internal */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (!result.success) {
    const words = result.error.issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    );
    throw new InputError(`The body is not valid: ${words.join('; ')}`);
  }
  return result.data;
}
