import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Router } from 'express';
import { z } from 'zod';
import { StampQueries } from './StampQueries';

const requestSchema = z.strictObject({
  entityRefs: z.array(z.string().min(1)).max(1000),
});

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
  router.post('/v1/stamps', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const body = requestSchema.safeParse(req.body);
    if (!body.success) {
      throw new InputError(z.prettifyError(body.error));
    }
    res.json(await stamps.get(body.data.entityRefs));
  });
}
