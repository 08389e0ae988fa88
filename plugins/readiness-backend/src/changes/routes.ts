import { readinessReadPermission } from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { Authorizer } from '../http/Authorizer';
import { ChangesReader } from './ChangesReader';
import { parseChangesRequest } from './parseChangesRequest';
import { toMarkdown } from './toMarkdown';

/** @internal */
export interface ChangesRoutesOptions {
  authorizer: Authorizer;
  changes: ChangesReader;
}

/** @internal */
export function addChangesRoutes(
  router: Router,
  { authorizer, changes }: ChangesRoutesOptions,
): void {
  router.get('/v1/fleet/changes', async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const request = parseChangesRequest(req.query);
    const report = await changes.get(request, credentials);
    if (request.format === 'markdown') {
      res.type('text/markdown').send(toMarkdown(report));
    } else {
      res.json(report);
    }
  });
}
