import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Router } from 'express';
import { z } from 'zod';
import { StampQueries } from './StampQueries';

const querySchema = z.union([
  z.strictObject({ since: z.coerce.number().int().min(0) }),
  z.strictObject({ after: z.string().optional() }),
]);

/** @internal */
export interface StampRoutesOptions {
  httpAuth: HttpAuthService;
  stamps: StampQueries;
}

/** @internal */
export function addStampRoutes(
  router: Router,
  { httpAuth, stamps }: StampRoutesOptions,
): void {
  // The answer holds entities whoever asks may not see, so only backend plugins may ask.
  router.get('/v1/stamps', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const query = querySchema.safeParse(req.query);
    if (!query.success) {
      throw new InputError(
        'Give either since, the mark of an earlier answer, or after, the entity that the last page ended with',
      );
    }
    res.json(
      'since' in query.data
        ? await stamps.changes(query.data.since)
        : await stamps.page(query.data.after),
    );
  });
}
