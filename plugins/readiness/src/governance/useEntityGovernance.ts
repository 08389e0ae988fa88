import { useApi } from '@backstage/core-plugin-api';
import { EntityGovernance } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  Reloadable,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { createContext, useContext, useEffect, useRef } from 'react';

/** Loads again when the mark changes, keeping what is on screen. @internal */
export function useReloadOn(mark: string | number, reload: () => void) {
  const seen = useRef(mark);
  useEffect(() => {
    if (seen.current !== mark) {
      seen.current = mark;
      reload();
    }
  }, [mark, reload]);
}

/**
 * What people contributed to an entity, and what the reader may do.
 *
 * @internal
 */
export function useEntityGovernance(
  entityRef: string,
  mark: string | number,
): Reloadable<EntityGovernance> {
  const { governance } = useApi(readinessApiRef);
  const result = useReloadable(entityRef, signal =>
    governance.getEntityGovernance(entityRef, { signal }),
  );
  useReloadOn(mark, result.reload);
  return result;
}

const GovernanceContext = createContext<
  Reloadable<EntityGovernance> | undefined
>(undefined);

/** Gives what people contributed to all that is below. @internal */
export const EntityGovernanceProvider = GovernanceContext.Provider;

/** What people contributed to the entity on screen, and how loading it stands. @internal */
export function useGovernanceOnScreen() {
  return useContext(GovernanceContext);
}

/** What people contributed to the entity on screen; nothing until it is known. @internal */
export function useKnownGovernance(): EntityGovernance | undefined {
  return useContext(GovernanceContext)?.value;
}
