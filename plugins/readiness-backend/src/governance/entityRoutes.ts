import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { audited } from '../http/audited';
import { requireVisibleEntity } from '../http/requireVisibleEntity';

/** Where everything about one entity is. @internal */
export const ENTITY_PATH = '/v1/entities/:kind/:namespace/:name';

/** @internal */
export interface EntityParams {
  kind: string;
  namespace: string;
  name: string;
}

/** What `Authorizer` asks for: the ref of the entity, where the caller may see it. @internal */
export function visibleEntity(
  visibility: EntityVisibility,
  params: EntityParams,
) {
  return (credentials: BackstageCredentials) =>
    requireVisibleEntity(visibility, params, credentials);
}

/** Does something about an entity, on record. @internal */
export function onEntity<T>(
  auditor: AuditorService,
  request: Request<EntityParams>,
  eventId: string,
  action: () => Promise<T>,
): Promise<T> {
  return audited(
    auditor,
    {
      eventId,
      severityLevel: 'medium',
      request: request as unknown as Request,
      meta: { entityRef: stringifyEntityRef(request.params) },
    },
    action,
  );
}
