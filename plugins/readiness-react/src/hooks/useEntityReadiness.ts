import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readinessApiRef } from '../api/readinessApiRef';
import { useReadinessUpdates } from './useReadinessUpdates';
import { useReloadable } from './useReloadable';

/** How a re-assessment asked for on this page stands. @public */
export type EvaluationState =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'done'; readiness: EntityReadiness }
  | { status: 'failed'; error: Error };

/** @public */
export interface UseEntityReadinessResult {
  /** True until the first answer. */
  loading: boolean;
  /** The last result; stays when a later load fails. */
  readiness?: EntityReadiness;
  /** The backend answered that it does not assess this entity. */
  notAssessed: boolean;
  error?: Error;
  reload: () => void;
  /** Has the entity assessed now. */
  evaluate: () => Promise<void>;
  evaluation: EvaluationState;
}

/**
 * How ready an entity is, kept current while it is on screen.
 *
 * @public
 */
export function useEntityReadiness(
  entityRef: string,
): UseEntityReadinessResult {
  const api = useApi(readinessApiRef);
  const { loading, value, error, reload, replace } = useReloadable(
    entityRef,
    async signal => ({
      readiness: await api.getEntityReadiness(entityRef, { signal }),
    }),
  );
  const [evaluation, setEvaluation] = useState<EvaluationState>({
    status: 'idle',
  });
  const shownRef = useRef(entityRef);

  useEffect(() => {
    shownRef.current = entityRef;
    setEvaluation({ status: 'idle' });
    return () => {
      shownRef.current = '';
    };
  }, [entityRef]);

  const evaluate = useCallback(async () => {
    setEvaluation({ status: 'running' });
    try {
      const readiness = await api.evaluateEntity(entityRef);
      if (shownRef.current === entityRef) {
        replace({ readiness });
        setEvaluation({ status: 'done', readiness });
      }
    } catch (failure) {
      if (shownRef.current === entityRef) {
        setEvaluation({ status: 'failed', error: toError(failure) });
      }
    }
  }, [api, entityRef, replace]);

  useReadinessUpdates({
    entityRef,
    pending: value?.readiness?.pending,
    onUpdate: reload,
  });

  return {
    loading,
    readiness: value?.readiness,
    notAssessed: value !== undefined && value.readiness === undefined,
    error,
    reload,
    evaluate,
    evaluation,
  };
}
