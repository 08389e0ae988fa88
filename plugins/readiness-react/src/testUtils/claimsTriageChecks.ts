import { claimsTriageBuildChecks } from './claimsTriageBuildChecks';
import { claimsTriageRunChecks } from './claimsTriageRunChecks';

/**
 * Checks of the example model, by section: one of every status, as a real page has them.
 * @internal
 */
export function claimsTriageChecks(
  now: string,
): ReturnType<typeof claimsTriageBuildChecks> &
  ReturnType<typeof claimsTriageRunChecks> {
  return { ...claimsTriageBuildChecks(now), ...claimsTriageRunChecks(now) };
}
