import { useCallback, useRef } from 'react';

/** 128 bits. Also where the page is not served over HTTPS, which `crypto.randomUUID` asks for. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part =>
    part.toString(16).padStart(8, '0'),
  ).join('');
}

/**
 * Keys for writes that may be sent again: the same for the same body until it was done, so that a
 * second press after a lost answer does nothing twice.
 *
 * @internal
 */
export function useIdempotencyKey() {
  const last = useRef<{ body: string; key: string }>();
  const keyOf = useCallback((body: unknown): string => {
    const text = JSON.stringify(body);
    if (last.current?.body !== text) {
      last.current = { body: text, key: newKey() };
    }
    return last.current.key;
  }, []);
  /** It was done: the same words are another write from now on. */
  const forget = useCallback(() => {
    last.current = undefined;
  }, []);
  return { keyOf, forget };
}
