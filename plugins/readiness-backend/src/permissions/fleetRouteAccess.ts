import type { RouteAccess } from './routeAccess';

const ENTITY = '/v1/entities/{kind}/{namespace}/{name}';

const OWN_CAMPAIGN =
  'instead `readiness.campaign.manage-own` will do where the caller, or a group of theirs, owns the campaign';

/** The routes about many entities: the fleet, views of it, and campaigns. @internal */
export const fleetRouteAccess: RouteAccess[] = [
  {
    route: 'GET /v1/fleet/summary',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/fleet/trends',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/fleet/checks',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/fleet/checks/backlog',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/fleet/gates',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/fleet/facets',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/fleet/changes',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/views',
    permission: 'readiness.assessment.read',
    callers: 'people',
    sees: 'nothing',
  },
  {
    route: 'POST /v1/views',
    permission: 'readiness.assessment.read',
    callers: 'people',
    sees: 'nothing',
  },
  {
    route: 'DELETE /v1/views/{id}',
    permission: 'readiness.assessment.read',
    callers: 'people',
    sees: 'nothing',
    also: 'the caller saved the view',
  },
  {
    route: 'GET /v1/campaigns',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/campaigns/{name}',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'POST /v1/campaigns',
    permission: 'readiness.campaign.manage',
    callers: 'people',
    sees: 'nothing',
    also: OWN_CAMPAIGN,
  },
  {
    route: 'PUT /v1/campaigns/{name}',
    permission: 'readiness.campaign.manage',
    callers: 'people',
    sees: 'nothing',
    also: OWN_CAMPAIGN,
  },
  {
    route: 'DELETE /v1/campaigns/{name}',
    permission: 'readiness.campaign.manage',
    callers: 'people',
    sees: 'nothing',
    also: OWN_CAMPAIGN,
  },
  {
    route: `GET ${ENTITY}/campaigns`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
];
