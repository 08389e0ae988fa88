import { InputError } from '@backstage/errors';
import { readinessAuditReadPermission } from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { z } from 'zod/v4';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Authorizer } from '../http/Authorizer';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { requireVisibleEntity } from '../http/requireVisibleEntity';
import { AuditLog } from './AuditLog';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
const position = z.strictObject({ before: z.number().int().min(0) });

/** @internal */
export interface AuditRoutesOptions {
  authorizer: Authorizer;
  visibility: EntityVisibility;
  audit: AuditLog;
}

function parseLimit(value: unknown): number {
  const limit = value === undefined ? DEFAULT_LIMIT : Number(value);
  if (!(limit >= 1 && limit <= MAX_LIMIT)) {
    throw new InputError(`limit must be 1 to ${MAX_LIMIT}`);
  }
  return limit;
}

/** @internal */
export function addAuditRoutes(
  router: Router,
  { authorizer, visibility, audit }: AuditRoutesOptions,
): void {
  router.get('/v1/audit', async (req, res) => {
    const credentials = await authorizer.require(
      req,
      readinessAuditReadPermission,
    );
    const limit = parseLimit(req.query.limit);
    const { before } = req.query.cursor
      ? decodeCursor(String(req.query.cursor), position)
      : { before: undefined };
    const entityRef = await requireVisibleEntity(
      visibility,
      String(req.query.entityRef),
      credentials,
    );
    const found = await audit.list(entityRef, { before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const nextCursor =
      found.length > limit
        ? encodeCursor({ before: items[limit - 1].sequence })
        : undefined;
    res.json({ items, pageInfo: { nextCursor } });
  });

  router.get('/v1/audit/verify', async (req, res) => {
    const credentials = await authorizer.require(
      req,
      readinessAuditReadPermission,
    );
    if (req.query.entityRef !== undefined) {
      const ref = String(req.query.entityRef);
      const args = [visibility, ref, credentials] as const;
      res.json(await audit.verify([await requireVisibleEntity(...args)]));
      return;
    }
    const visible = await visibility.filterVisible(
      await audit.entityRefs(),
      credentials,
    );
    res.json(await audit.verify([...visible]));
  });
}
