import { useEffect, useState } from 'react';

/**
 * The current time in milliseconds, renewed at an interval so that ages keep true.
 *
 * @public
 */
export function useNow(intervalMs: number = 20_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return now;
}
