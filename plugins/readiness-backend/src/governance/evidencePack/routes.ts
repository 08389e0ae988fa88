import { AuditorService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  EvidencePack,
  readinessAuditReadPermission,
  readinessReadPermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { z } from 'zod/v4';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { actorOf } from '../../http/actorOf';
import { Authorizer } from '../../http/Authorizer';
import { ENTITY_PATH, onEntity, visibleEntity } from '../entityRoutes';
import { EvidencePackService } from './EvidencePackService';
import { packToHtml } from './html/packToHtml';
import { PACK_CONTENT_SECURITY_POLICY } from './html/stylesheet';

const query = z.object({
  gate: z.string().min(1).optional(),
  format: z.enum(['html', 'json']).default('html'),
});

/** @internal */
export interface EvidencePackRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  evidencePacks: EvidencePackService;
}

/** @internal */
export function addEvidencePackRoutes(
  router: Router,
  options: EvidencePackRoutesOptions,
): void {
  const { authorizer, auditor, visibility, evidencePacks } = options;

  router.get(`${ENTITY_PATH}/evidence-pack`, async (req, res) => {
    const { pack, format } = await onEntity(
      auditor,
      req,
      'evidence-pack-read',
      async () => {
        const credentials = await authorizer.require(
          req,
          readinessReadPermission,
        );
        const { gate, format: wanted } = parseQuery(req.query);
        const entityRef = await visibleEntity(
          visibility,
          req.params,
        )(credentials);
        const [mayReadAudit] = await authorizer.may(credentials, [
          { permission: readinessAuditReadPermission },
        ]);
        const made = await evidencePacks.make({
          ...{ entityRef, gate, credentials, mayReadAudit },
          actor: actorOf(credentials).replace(/^user:/, ''),
        });
        return { pack: made, format: wanted };
      },
    );
    res.attachment(fileNameOf(pack, format));
    res.set('Cache-Control', 'no-store');
    if (format === 'json') {
      res.json(pack);
      return;
    }
    res.set('Content-Security-Policy', PACK_CONTENT_SECURITY_POLICY);
    res.set('X-Content-Type-Options', 'nosniff');
    res.type('html').send(packToHtml(pack));
  });
}

function parseQuery(value: unknown): z.infer<typeof query> {
  const parsed = query.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`Parameter ${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}

function fileNameOf(pack: EvidencePack, format: string): string {
  const { name } = parseEntityRef(pack.entityRef);
  const parts = [name, pack.gate?.name, pack.generatedAt.slice(0, 10)];
  return `evidence-pack-${parts.filter(Boolean).join('-')}.${format}`;
}
