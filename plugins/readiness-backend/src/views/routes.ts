import { AuditorService } from '@backstage/backend-plugin-api';
import { readinessReadPermission } from 'backstage-plugin-readiness-common';
import { Request, Router } from 'express';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { audited } from '../http/audited';
import { Authorizer } from '../http/Authorizer';
import { readIdempotencyKey } from '../http/idempotencyKey';
import { parseView } from './parseView';
import { ViewService } from './ViewService';

/** @internal */
export interface ViewRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  knex: Knex;
  clock: Clock;
}

/** @internal */
export function addViewRoutes(
  router: Router,
  options: ViewRoutesOptions,
): void {
  const { authorizer, auditor } = options;
  const views = new ViewService(options);

  async function person(req: Request): Promise<string> {
    const { principal } = await authorizer.requirePerson(
      req,
      readinessReadPermission,
    );
    return principal.userEntityRef;
  }

  router.get('/v1/views', async (req, res) => {
    res.json({ items: await views.list(await person(req)) });
  });

  router.post('/v1/views', async (req, res) => {
    const view = await audited(
      auditor,
      { eventId: 'view-save', severityLevel: 'low', request: req },
      async () => {
        const owner = await person(req);
        const key = readIdempotencyKey(req);
        return views.save(parseView(req.body), owner, key);
      },
    );
    res.json(view);
  });

  router.delete('/v1/views/:id', async (req, res) => {
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: 'view-delete',
        severityLevel: 'low',
        request: req,
        meta: { view: id },
      },
      async () => views.remove(id, await person(req)),
    );
    res.status(204).end();
  });
}
