import { NotImplementedError } from '@backstage/errors';
import { GovernanceApi } from 'backstage-plugin-readiness-common';

/**
 * Governance as given; a method that is not given refuses, so that a test sees that it was called.
 *
 * @public
 */
export function governanceApiMock(
  methods: Partial<GovernanceApi> = {},
): GovernanceApi {
  return new Proxy(methods as GovernanceApi, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (async () => {
        throw new NotImplementedError(`No mock of ${String(name)}`);
      }),
  });
}
