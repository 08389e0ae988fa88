import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { readinessReadPermission } from 'backstage-plugin-readiness-common';
import { Request, Router } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Clock } from '../clock';
import { SeenEntitiesReader } from '../fleet/filter/SeenEntities';
import { dayBefore } from '../fleet/trends/days';
import { audited } from '../http/audited';
import { Authorizer } from '../http/Authorizer';
import { requireVisibleEntity } from '../http/requireVisibleEntity';
import { PolicyProvider } from '../policy/PolicyProvider';
import { CampaignAccess } from './CampaignAccess';
import { CampaignCaller, CampaignReader } from './CampaignReader';
import { CampaignService } from './CampaignService';
import { parseCampaign } from './parseCampaign';

/** @internal */
export interface CampaignRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  seenEntities: SeenEntitiesReader;
  policies: PolicyProvider;
  clock: Clock;
  campaigns: {
    access: CampaignAccess;
    reader: CampaignReader;
    service: CampaignService;
  };
}

/** @internal */
export function addCampaignRoutes(
  router: Router,
  options: CampaignRoutesOptions,
): void {
  const { authorizer, auditor, visibility, seenEntities } = options;
  const { access, reader, service } = options.campaigns;

  async function caller(
    credentials: BackstageCredentials,
  ): Promise<CampaignCaller> {
    return {
      seen: await seenEntities.get(credentials),
      editable: await access.editable(credentials),
    };
  }

  const read = async (req: Request) =>
    caller(await authorizer.require(req, readinessReadPermission));

  const parse = (body: unknown) =>
    parseCampaign(body, {
      policy: options.policies.current()?.policy,
      today: dayBefore(options.clock(), 0),
    });

  router.get('/v1/campaigns', async (req, res) => {
    res.json({ items: await reader.list(await read(req)) });
  });

  router.get('/v1/campaigns/:name', async (req, res) => {
    res.json(await reader.get(req.params.name, await read(req)));
  });

  router.post('/v1/campaigns', async (req, res) => {
    const name = await audited(
      auditor,
      { eventId: 'campaign-create', severityLevel: 'medium', request: req },
      async () => {
        const editor = await access.editor(req);
        return service.create(parse(req.body), editor);
      },
    );
    res.json(await reader.get(name, await read(req)));
  });

  router.put('/v1/campaigns/:name', async (req, res) => {
    const { name } = req.params;
    await audited(
      auditor,
      {
        eventId: 'campaign-update',
        severityLevel: 'medium',
        request: req,
        meta: { campaign: name },
      },
      async () => {
        const editor = await access.editor(req);
        return service.update(name, parse(req.body), editor);
      },
    );
    res.json(await reader.get(name, await read(req)));
  });

  router.delete('/v1/campaigns/:name', async (req, res) => {
    const { name } = req.params;
    await audited(
      auditor,
      {
        eventId: 'campaign-delete',
        severityLevel: 'medium',
        request: req,
        meta: { campaign: name },
      },
      async () => service.remove(name, await access.editor(req)),
    );
    res.status(204).end();
  });

  router.get(
    '/v1/entities/:kind/:namespace/:name/campaigns',
    async (req, res) => {
      const credentials = await authorizer.require(
        req,
        readinessReadPermission,
      );
      const entityRef = await requireVisibleEntity(
        visibility,
        req.params,
        credentials,
      );
      const seen = await seenEntities.get(credentials);
      res.json({ items: await reader.ofEntity(entityRef, seen) });
    },
  );
}
