import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  EntityHistory,
  EntityHistoryRequest,
  ReadinessChange,
} from 'backstage-plugin-readiness-common';
import { useCallback, useState } from 'react';
import { readinessApiRef } from '../api/readinessApiRef';
import { useReadinessUpdates } from './useReadinessUpdates';
import { useReloadable } from './useReloadable';

/** @public */
export interface UseEntityHistoryResult {
  loading: boolean;
  error?: Error;
  /** Oldest first. */
  scores: EntityHistory['scores'];
  /** Newest first, as far as loaded. */
  changes: ReadinessChange[];
  totalItems: number;
  /** There are older changes. */
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => Promise<void>;
  /** Why the last page of changes could not be had. */
  moreError?: Error;
  reload: () => void;
}

/**
 * What became of an entity over time: scores of the period, and changes page by page.
 *
 * @public
 */
export function useEntityHistory(
  entityRef: string,
  request: Omit<EntityHistoryRequest, 'cursor'> = {},
): UseEntityHistoryResult {
  const api = useApi(readinessApiRef);
  const key = JSON.stringify([entityRef, request]);
  const [more, setMore] = useState<{
    key: string;
    loading: boolean;
    error?: Error;
  }>();
  const { loading, value, error, reload, replace } = useReloadable(
    key,
    signal => api.getEntityHistory(entityRef, request, { signal }),
  );
  useReadinessUpdates({ entityRef, onUpdate: reload });

  const cursor = value?.pageInfo.nextCursor;
  const loadMore = useCallback(async () => {
    if (!value || !cursor) {
      return;
    }
    setMore({ key, loading: true });
    try {
      const page = await api.getEntityHistory(entityRef, {
        ...(JSON.parse(key)[1] as EntityHistoryRequest),
        cursor,
      });
      replace({
        ...value,
        ...page,
        items: [...value.items, ...page.items],
        scores: value.scores,
      });
      setMore({ key, loading: false });
    } catch (failure) {
      setMore({ key, loading: false, error: toError(failure) });
    }
  }, [api, cursor, entityRef, key, replace, value]);

  const own = more?.key === key ? more : undefined;
  return {
    loading,
    error,
    scores: value?.scores ?? [],
    changes: value?.items ?? [],
    totalItems: value?.totalItems ?? 0,
    hasMore: cursor !== undefined,
    loadingMore: own?.loading ?? false,
    loadMore,
    moreError: own?.error,
    reload,
  };
}
