import {
  PolicySet,
  readinessPolicyReadPermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { Authorizer } from '../http/Authorizer';
import { PolicyProvider } from './PolicyProvider';
import { PolicyState, PolicyStore } from './PolicyStore';

/** @internal */
export interface PolicyRoutesOptions {
  authorizer: Authorizer;
  policies: PolicyProvider;
  store: PolicyStore;
}

/** @internal */
export function addPolicyRoutes(
  router: Router,
  options: PolicyRoutesOptions,
): void {
  const { authorizer, policies, store } = options;

  router.get('/v1/policies', async (req, res) => {
    await authorizer.require(req, readinessPolicyReadPermission);
    res.json(toPolicySet(policies, await store.getState()));
  });
}

function toPolicySet(
  policies: PolicyProvider,
  state: PolicyState | undefined,
): PolicySet {
  const inForce = policies.current();
  return {
    version: inForce?.policy.version ?? '',
    loadedAt: inForce?.loadedAt ?? '',
    documents: (inForce?.policy.documents ?? []).map(
      ({ kind, metadata, spec }) => ({
        kind,
        name: metadata.name,
        title: metadata.title ?? metadata.name,
        description: metadata.description,
        file: inForce?.fileOf.get(`${kind}/${metadata.name}`) ?? '',
        spec,
      }),
    ),
    declarations: inForce?.policy.declarations ?? {},
    errors: state?.errors ?? [],
    checkedAt: state?.checkedAt ?? '',
  };
}
