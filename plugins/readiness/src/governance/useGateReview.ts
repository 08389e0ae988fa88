import { useApi } from '@backstage/core-plugin-api';
import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  Reloadable,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useReloadOn } from './useEntityGovernance';

/**
 * All that a reviewer of one gate needs, loaded again when the mark changes.
 *
 * @internal
 */
export function useGateReview(
  entityRef: string,
  gate: string,
  mark: string | number,
): Reloadable<ReadinessGateReview> {
  const { governance } = useApi(readinessApiRef);
  const result = useReloadable(`${entityRef} ${gate}`, signal =>
    governance.getGateReview(entityRef, gate, { signal }),
  );
  useReloadOn(mark, result.reload);
  return result;
}
