/** Who may call a route. @internal */
export interface RouteAccess {
  route: string;
  /** Name of the permission, where one is needed. */
  permission?: string;
  /**
   * `people`: in person; services are refused, also those that act on behalf of somebody.
   * `anybody`: signed in or not.
   */
  callers: 'people' | 'services' | 'people, services' | 'anybody';
  /** What the catalog must show the caller: the entity of the request, or the entities in it or its answer. */
  sees: 'the entity' | 'the entities' | 'nothing';
  /** What else must hold, as a clause. */
  also?: string;
}

const ENTITY = '/v1/entities/{kind}/{namespace}/{name}';

/**
 * The routes of the API except those of `fleetRouteAccess`, and what it takes to call them. The documentation is made
 * from both tables, and a test holds them against the running backend. Only types are imported, so that the script that
 * writes the documentation can read them as they are.
 * @internal
 */
export const routeAccess: RouteAccess[] = [
  {
    route: 'GET /v1/entities',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: `GET ${ENTITY}`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `GET ${ENTITY}/history`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `POST ${ENTITY}/evaluate`,
    permission: 'readiness.assessment.evaluate',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `POST ${ENTITY}/attestations`,
    permission: 'readiness.evidence.give',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `GET ${ENTITY}/governance`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `GET ${ENTITY}/evidence-pack`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `POST ${ENTITY}/waivers`,
    permission: 'readiness.waiver.request',
    callers: 'people',
    sees: 'the entity',
  },
  {
    route: 'POST /v1/waivers/{id}/decision',
    permission: 'readiness.waiver.decide',
    callers: 'people',
    sees: 'the entity',
    also: 'the profile names the caller as acceptor, and the caller did not ask; to withdraw takes `readiness.waiver.request` and having asked',
  },
  {
    route: `POST ${ENTITY}/classification`,
    permission: 'readiness.risk.classify',
    callers: 'people',
    sees: 'the entity',
    also: 'the profile names the caller as classifier, or nobody',
  },
  {
    route: 'POST /v1/classifications/{id}/decision',
    permission: 'readiness.risk.decide',
    callers: 'people',
    sees: 'the entity',
    also: 'the profile names the caller as approver, and the caller did not propose',
  },
  {
    route: `POST ${ENTITY}/concerns`,
    permission: 'readiness.concern.raise',
    callers: 'people',
    sees: 'the entity',
  },
  {
    route: 'POST /v1/concerns/{id}/resolution',
    permission: 'readiness.concern.resolve',
    callers: 'people',
    sees: 'the entity',
    also: 'the caller raised it, is a member of the owner, or the profile names the caller as resolver',
  },
  {
    route: `POST ${ENTITY}/gates/{gate}/submission`,
    permission: 'readiness.gate.submit',
    callers: 'people',
    sees: 'the entity',
  },
  {
    route: `POST ${ENTITY}/gates/{gate}/approval`,
    permission: 'readiness.gate.decide',
    callers: 'people',
    sees: 'the entity',
    also: 'the profile names the caller as approver of the step, and the caller did not submit',
  },
  {
    route: `POST ${ENTITY}/gates/{gate}/rejection`,
    permission: 'readiness.gate.decide',
    callers: 'people',
    sees: 'the entity',
    also: 'the profile names the caller as approver of the step, and the caller did not submit',
  },
  {
    route: `GET ${ENTITY}/gates/{gate}/review`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: 'GET /v1/reviews',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'POST /v1/reviews/decisions',
    permission: 'readiness.assessment.read',
    callers: 'people',
    sees: 'the entities',
    also: 'each decision needs what its own route needs',
  },
  {
    route: `GET ${ENTITY}/gates/{gate}/decision`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `GET ${ENTITY}/delivery-mode`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `GET ${ENTITY}/delivery-mode/comparison`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: `POST ${ENTITY}/delivery-mode`,
    permission: 'readiness.delivery.change',
    callers: 'people',
    sees: 'the entity',
  },
  {
    route: `POST ${ENTITY}/delivery-mode/review`,
    permission: 'readiness.delivery.change',
    callers: 'people',
    sees: 'the entity',
  },
  {
    route: `PUT ${ENTITY}/context`,
    permission: 'readiness.delivery.change',
    callers: 'people',
    sees: 'the entity',
  },
  {
    route: `POST ${ENTITY}/advice/{rule}`,
    permission: 'readiness.delivery.change',
    callers: 'people',
    sees: 'the entity',
  },
  {
    route: 'GET /v1/audit',
    permission: 'readiness.audit.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: 'GET /v1/audit/verify',
    permission: 'readiness.audit.read',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/audit/export',
    permission: 'readiness.audit.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  { route: 'GET /v1/receipts/keys', callers: 'anybody', sees: 'nothing' },
  {
    route: `GET ${ENTITY}/badges`,
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'the entity',
  },
  {
    route: 'GET /v1/badges/{kind}/{namespace}/{name}.svg',
    callers: 'anybody',
    sees: 'nothing',
    also: 'without the key of the badge the answer is the same for every entity',
  },
  {
    route: 'POST /v1/facts',
    permission: 'readiness.facts.push',
    callers: 'people, services',
    sees: 'the entities',
  },
  {
    route: 'GET /v1/fact-sources',
    permission: 'readiness.assessment.read',
    callers: 'people, services',
    sees: 'nothing',
  },
  {
    route: 'GET /v1/policies',
    permission: 'readiness.policy.read',
    callers: 'people, services',
    sees: 'nothing',
  },
  {
    route: 'POST /v1/policies/preview',
    permission: 'readiness.policy.preview',
    callers: 'people, services',
    sees: 'the entities',
  },
  { route: 'GET /v1/stamps', callers: 'services', sees: 'nothing' },
];
