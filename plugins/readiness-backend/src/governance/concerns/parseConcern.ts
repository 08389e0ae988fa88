import { ConcernInput } from 'backstage-plugin-readiness-common';
import { z } from 'zod/v4';
import { parseBody, text } from '../parseBody';

const concern = z.strictObject({
  title: text(200).regex(/^[^\r\n]*$/, 'must be one line'),
  text: text(10_000).optional(),
  severity: z.enum(['low', 'medium', 'high']),
  about: text(128).optional(),
});

const resolution = z.strictObject({ resolution: text(10_000) });

/** @throws InputError naming what is wrong. @internal */
export function parseConcern(body: unknown): ConcernInput {
  return parseBody(concern, body);
}

/** @throws InputError naming what is wrong. @internal */
export function parseResolution(body: unknown): { resolution: string } {
  return parseBody(resolution, body);
}
