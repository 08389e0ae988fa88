import { InputError } from '@backstage/errors';
import { readinessReadPermission } from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { actorOf } from '../../http/actorOf';
import { Authorizer } from '../../http/Authorizer';
import { requireVisibleEntity } from '../../http/requireVisibleEntity';
import { GateDecisions } from './GateDecisions';

/** @internal */
export interface DecisionRoutesOptions {
  authorizer: Authorizer;
  visibility: EntityVisibility;
  decisions: GateDecisions;
}

/** @internal */
export function addDecisionRoutes(
  router: Router,
  { authorizer, visibility, decisions }: DecisionRoutesOptions,
): void {
  router.get(
    '/v1/entities/:kind/:namespace/:name/gates/:gate/decision',
    async (req, res) => {
      const credentials = await authorizer.require(
        req,
        readinessReadPermission,
      );
      const isAsked = parseRecord(req.query.record);
      const entityRef = await requireVisibleEntity(
        visibility,
        req.params,
        credentials,
      );
      // A service acts on what it is told; a person may just look.
      const actor = actorOf(credentials).replace(/^user:/, '');
      const isService = actor.startsWith('service:');
      const recordFor = isAsked || isService ? actor : undefined;
      // Signed for this moment; the next answer may be another one.
      res.set('Cache-Control', 'no-store');
      res.json(await decisions.decide(entityRef, req.params.gate, recordFor));
    },
  );
}

function parseRecord(value: unknown): boolean {
  const text = String(value ?? 'false');
  if (text !== 'true' && text !== 'false') {
    throw new InputError('Parameter record: must be true or false');
  }
  return text === 'true';
}
