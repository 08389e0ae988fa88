import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ReadinessApi } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import {
  CLAIMS_TRIAGE_REF,
  claimsTriageHistory,
  claimsTriageReadiness,
  exampleComparison,
  exampleDelivery,
  exampleGateReview,
  exampleGovernance,
  readinessApiMock,
  ReadinessApiMockOptions,
} from 'backstage-plugin-readiness-react/testUtils';
import { rootRouteRef } from '../src/routes';

/** The entity of the example data. */
export const claimsTriage: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'claims-triage', namespace: 'default' },
  spec: { type: 'ml-service', owner: 'fraud', lifecycle: 'production' },
};

/** An API on the example data, assessed now. */
export function exampleReadinessApi(
  options: ReadinessApiMockOptions = {},
): ReadinessApi {
  const now = new Date().toISOString();
  return readinessApiMock({
    entities: [claimsTriageReadiness(now)],
    histories: { [CLAIMS_TRIAGE_REF]: claimsTriageHistory(now) },
    ...options,
    delivery: {
      getDelivery: async () => exampleDelivery(now),
      compareMode: async () => exampleComparison(),
      ...options.delivery,
    },
    fleet: {
      getEntityCampaigns: async () => ({ items: [] }),
      ...options.fleet,
    },
    governance: {
      getEntityGovernance: async () => exampleGovernance(now),
      getGateReview: async (entityRef, gate) => {
        const review = exampleGateReview(now);
        return { ...review, entityRef, gate: { ...review.gate, name: gate } };
      },
      ...options.governance,
    },
  });
}

/** Renders something of an entity's page, at a path below it. */
export function renderOnEntityPage(
  element: JSX.Element,
  options: {
    api?: ReadinessApi;
    path?: string;
    mayEvaluate?: boolean;
  } = {},
) {
  const { kind, namespace, name } = parseEntityRef(CLAIMS_TRIAGE_REF);
  return renderInTestApp(
    <EntityProvider entity={claimsTriage}>{element}</EntityProvider>,
    {
      mountPath: '/catalog/:namespace/:kind/:name/readiness',
      initialRouteEntries: [
        `/catalog/${namespace}/${kind}/${name}/readiness${options.path ?? ''}`,
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/readiness': rootRouteRef,
      },
      apis: [
        [readinessApiRef, options.api ?? exampleReadinessApi()],
        [
          permissionApiRef,
          mockApis.permission({
            authorize:
              options.mayEvaluate === false
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          }),
        ],
      ],
    },
  );
}
