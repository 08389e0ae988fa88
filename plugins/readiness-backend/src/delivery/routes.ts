import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  EntityDelivery,
  readinessDeliveryChangePermission,
  readinessReadPermission,
} from 'backstage-plugin-readiness-common';
import { Request, Router } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import {
  ENTITY_PATH,
  EntityParams,
  onEntity,
  visibleEntity,
} from '../governance/entityRoutes';
import { Authorizer } from '../http/Authorizer';
import { readIdempotencyKey } from '../http/idempotencyKey';
import { AdviceService } from './AdviceService';
import { DeliveryReader } from './DeliveryReader';
import { DeliveryWriter, ModeService } from './ModeService';
import {
  parseAdviceAnswer,
  parseModeChange,
  parseModeReview,
  parseProductContext,
} from './parseDelivery';
import { ProductContextService } from './ProductContextService';

/** @internal */
export interface DeliveryRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  delivery: DeliveryReader;
  modes: ModeService;
  contexts: ProductContextService;
  advice: AdviceService;
}

/** @internal */
export function addDeliveryRoutes(
  router: Router,
  options: DeliveryRoutesOptions,
): void {
  const { authorizer, auditor, visibility, delivery, modes } = options;

  async function read(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityDelivery> {
    const [mayChange] = await authorizer.may(credentials, [
      {
        permission: readinessDeliveryChangePermission,
        resourceRef: entityRef,
      },
    ]);
    return delivery.get(entityRef, mayChange);
  }

  /** Does what a person asks for, and answers with how it is then. */
  function write(
    req: Request<EntityParams>,
    eventId: string,
    work: (entityRef: string, writer: DeliveryWriter) => Promise<void>,
  ): Promise<EntityDelivery> {
    return onEntity(auditor, req, eventId, async () => {
      const { credentials, entityRef } = await authorizer.requirePersonOn(
        req as unknown as Request,
        readinessDeliveryChangePermission,
        visibleEntity(visibility, req.params),
      );
      await work(entityRef, {
        actor: credentials.principal.userEntityRef,
        idempotencyKey: readIdempotencyKey(req as unknown as Request),
      });
      return read(entityRef, credentials);
    });
  }

  router.get(`${ENTITY_PATH}/delivery-mode`, async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const entityRef = await visibleEntity(visibility, req.params)(credentials);
    res.json(await read(entityRef, credentials));
  });

  router.get(`${ENTITY_PATH}/delivery-mode/comparison`, async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const entityRef = await visibleEntity(visibility, req.params)(credentials);
    const { to } = req.query;
    if (typeof to !== 'string' || to === '') {
      throw new InputError('to: name a delivery mode');
    }
    res.json(await delivery.compare(entityRef, to));
  });

  router.post(`${ENTITY_PATH}/delivery-mode`, async (req, res) => {
    res.json(
      await write(req, 'delivery-mode-change', (entityRef, writer) =>
        modes.change(entityRef, parseModeChange(req.body), writer),
      ),
    );
  });

  router.post(`${ENTITY_PATH}/delivery-mode/review`, async (req, res) => {
    res.json(
      await write(req, 'delivery-mode-review', (entityRef, writer) =>
        modes.review(entityRef, parseModeReview(req.body), writer),
      ),
    );
  });

  router.put(`${ENTITY_PATH}/context`, async (req, res) => {
    res.json(
      await write(req, 'delivery-context-set', (entityRef, writer) =>
        options.contexts.set(entityRef, parseProductContext(req.body), writer),
      ),
    );
  });

  router.post(`${ENTITY_PATH}/advice/:rule`, async (req, res) => {
    const { rule } = req.params;
    res.json(
      await write(req, 'delivery-advice-answer', (entityRef, writer) =>
        options.advice.answer(
          entityRef,
          rule,
          parseAdviceAnswer(req.body),
          writer,
        ),
      ),
    );
  });
}
