import { AuditorService } from '@backstage/backend-plugin-api';
import {
  readinessFactsPushPermission,
  readinessReadPermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { actorOf } from '../http/actorOf';
import { audited } from '../http/audited';
import { Authorizer } from '../http/Authorizer';
import { readIdempotencyKey } from '../http/idempotencyKey';
import { PolicyProvider } from '../policy/PolicyProvider';
import { FactPushService } from './FactPushService';
import { FactSourceRegistry } from './FactSourceRegistry';
import { FactSourceRunStore } from './FactSourceRunStore';
import { listFactSources } from './listFactSources';

/** @internal */
export interface FactRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  push: FactPushService;
  policies: PolicyProvider;
  registry: FactSourceRegistry;
  runs: FactSourceRunStore;
}

/** @internal */
export function addFactRoutes(
  router: Router,
  options: FactRoutesOptions,
): void {
  const { authorizer, auditor, visibility, push } = options;

  router.post('/v1/facts', async (req, res) => {
    const result = await audited(
      auditor,
      { eventId: 'facts-push', severityLevel: 'low', request: req },
      async () => {
        const credentials = await authorizer.require(
          req,
          readinessFactsPushPermission,
        );
        return push.push({
          body: req.body,
          credentials,
          actor: actorOf(credentials),
          idempotencyKey: readIdempotencyKey(req),
        });
      },
    );
    res.json(result);
  });

  router.get('/v1/fact-sources', async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const scope = await visibility.scope(credentials);
    const showErrors = scope === 'all';
    res.json({ items: await listFactSources({ ...options, showErrors }) });
  });
}
