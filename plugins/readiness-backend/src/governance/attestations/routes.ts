import { AuditorService } from '@backstage/backend-plugin-api';
import { readinessEvidenceGivePermission } from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { actorOf } from '../../http/actorOf';
import { Authorizer } from '../../http/Authorizer';
import { readIdempotencyKey } from '../../http/idempotencyKey';
import { AttestationService } from './AttestationService';
import { ENTITY_PATH, onEntity, visibleEntity } from '../entityRoutes';
import { parseAttestation } from './parseAttestation';

/** @internal */
export interface AttestationRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  attestations: AttestationService;
}

/** @internal */
export function addAttestationRoutes(
  router: Router,
  options: AttestationRoutesOptions,
): void {
  const { authorizer, auditor, visibility, attestations } = options;

  router.post(`${ENTITY_PATH}/attestations`, async (req, res) => {
    const item = await onEntity(auditor, req, 'evidence-give', async () => {
      const { credentials, entityRef } = await authorizer.requireOn(
        req,
        readinessEvidenceGivePermission,
        visibleEntity(visibility, req.params),
      );
      return attestations.give({
        entityRef,
        attestation: parseAttestation(req.body),
        actor: actorOf(credentials).replace(/^user:/, ''),
        idempotencyKey: readIdempotencyKey(req),
      });
    });
    res.json(item);
  });
}
