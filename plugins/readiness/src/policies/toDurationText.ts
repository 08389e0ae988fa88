import { Duration } from 'luxon';

/**
 * An ISO 8601 duration in words; as it is where it is none.
 *
 * @internal
 */
export function toDurationText(duration: string): string {
  const parsed = Duration.fromISO(duration);
  return parsed.isValid ? parsed.toHuman() : duration;
}
