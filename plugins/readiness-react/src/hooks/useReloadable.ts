import { toError } from '@backstage/errors';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

/** What a loaded thing looks like from outside. @public */
export interface Reloadable<T> {
  /** True until there is a value or an error for this key. */
  loading: boolean;
  /** The last good value; stays while and when a later load fails. */
  value?: T;
  /** Why the last load failed. */
  error?: Error;
  reload: () => void;
  /** Puts a value in place that was had in another way. */
  replace: (value: T) => void;
}

interface State<T> {
  key: string;
  settled: boolean;
  value?: T;
  error?: Error;
}

type Action<T> =
  | { type: 'value'; key: string; value: T }
  | { type: 'error'; key: string; error: Error };

function reduce<T>(state: State<T>, action: Action<T>): State<T> {
  if (action.type === 'value') {
    return { key: action.key, settled: true, value: action.value };
  }
  return {
    key: action.key,
    settled: true,
    value: state.key === action.key ? state.value : undefined,
    error: action.error,
  };
}

/**
 * Loads a value and loads it again on request. A reload keeps the value on screen; a new key
 * drops it, so that one entity's result never shows under another's name.
 *
 * @public
 */
export function useReloadable<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): Reloadable<T> {
  const [state, dispatch] = useReducer(reduce<T>, { key, settled: false });
  const [round, setRound] = useState(0);
  const loadRef = useRef(load);
  loadRef.current = load;
  /** Counts results, so that an answer that was overtaken is not shown. */
  const latest = useRef(0);

  useEffect(() => {
    const abort = new AbortController();
    const turn = ++latest.current;
    const current = () => !abort.signal.aborted && turn === latest.current;
    loadRef.current(abort.signal).then(
      value => current() && dispatch({ type: 'value', key, value }),
      error =>
        current() && dispatch({ type: 'error', key, error: toError(error) }),
    );
    return () => abort.abort();
  }, [key, round]);

  const reload = useCallback(() => setRound(count => count + 1), []);
  const replace = useCallback(
    (value: T) => {
      latest.current++;
      dispatch({ type: 'value', key, value });
    },
    [key],
  );

  const own = state.key === key ? state : undefined;
  return {
    loading: !own?.settled,
    value: own?.value,
    error: own?.error,
    reload,
    replace,
  };
}
