import { stringifyEntityRef } from '@backstage/catalog-model';
import { readinessReadPermission } from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Authorizer } from '../http/Authorizer';
import { requireVisibleEntity } from '../http/requireVisibleEntity';
import { BadgeService } from './BadgeService';
import { drawBadge } from './drawBadge';

/** Open to everybody: a README cannot sign in. What is below shows nothing without its key. @internal */
export const BADGES_PATH = '/v1/badges';

const MAX_AGE_SECONDS = 60;

/** @internal */
export interface BadgeRoutesOptions {
  authorizer: Authorizer;
  visibility: EntityVisibility;
  badges: BadgeService;
}

/** @internal */
export function addBadgeRoutes(
  router: Router,
  { authorizer, visibility, badges }: BadgeRoutesOptions,
): void {
  router.get('/v1/entities/:kind/:namespace/:name/badges', async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const entityRef = await requireVisibleEntity(
      visibility,
      req.params,
      credentials,
    );
    res.json(await badges.list(entityRef));
  });

  router.get(`${BADGES_PATH}/:kind/:namespace/:name.svg`, async (req, res) => {
    const { show, key } = req.query;
    const text = await badges.show(
      stringifyEntityRef(req.params),
      String(show),
      String(key),
    );
    // Short, so that a badge that is taken back goes; image proxies keep what says nothing for hours.
    res.set('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`);
    // Opened as a page, it may load and run nothing.
    res.set('Content-Security-Policy', "default-src 'none'; sandbox");
    res.type('image/svg+xml').send(drawBadge(text));
  });
}
