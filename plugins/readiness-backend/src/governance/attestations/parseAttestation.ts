import { AttestationInput } from 'backstage-plugin-readiness-common';
import { z } from 'zod/v4';
import {
  moment,
  namesOneTarget,
  ONE_TARGET,
  parseBody,
  target,
  text,
} from '../parseBody';

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;

const attestation = z
  .strictObject({
    ...target,
    url: z
      .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
      .max(2_000)
      .optional(),
    note: text(10_000).optional(),
    fileType: text(255)
      .toLowerCase()
      .regex(MEDIA_TYPE, 'must be a media type, e.g. application/pdf')
      .optional(),
    expiresAt: moment.optional(),
  })
  .refine(namesOneTarget, ONE_TARGET);

/** @throws InputError naming what is wrong. @internal */
export function parseAttestation(body: unknown): AttestationInput {
  return parseBody(attestation, body);
}
