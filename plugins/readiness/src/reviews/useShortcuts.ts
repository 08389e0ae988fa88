import { useEffect, useRef } from 'react';

const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/**
 * Does something on single keys, except while a person types or holds another key.
 *
 * @internal
 */
export function useShortcuts(
  shortcuts: Partial<Record<string, () => void>>,
  enabled: boolean,
) {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element &&
        event.target.matches(TYPING) &&
        // A choice is no text: letters mean nothing to it.
        !event.target.matches('[type="radio"], [type="checkbox"]');
      const act = latest.current[event.key];
      if (
        act &&
        !typing &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !event.repeat
      ) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
