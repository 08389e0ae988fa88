import {
  CompiledCheck,
  CompiledProfile,
  CompiledScorecard,
} from '../policy/CompiledPolicy';
import { AssessedCheck, assessCheck, CheckContext } from './assessCheck';

/** The checks that are asked about, each once. @internal */
export interface AssessedChecks {
  /** Those of scorecards by name and of their sections, then those that only a gate asks for. */
  all: AssessedCheck[];
  /** How many of them are in a scorecard. */
  scoredCount: number;
  find(check: CompiledCheck): AssessedCheck | undefined;
}

/** Assesses the checks of the scorecards that apply, and those that gates of the profile ask for. @internal */
export function assessChecks(
  scorecards: readonly CompiledScorecard[],
  profile: CompiledProfile | undefined,
  context: CheckContext,
): AssessedChecks {
  const all: AssessedCheck[] = [];
  // By index of the check: it is looked up several times for each of them, and a map takes longer.
  const byIndex: (AssessedCheck | undefined)[] = [];
  const add = (checks: readonly CompiledCheck[]) => {
    for (const check of checks) {
      if (byIndex[check.index] === undefined) {
        const assessed = assessCheck(check, context);
        byIndex[check.index] = assessed;
        all.push(assessed);
      }
    }
  };
  for (const scorecard of scorecards) {
    add(scorecard.checks);
  }
  const scoredCount = all.length;
  add(profile?.gateChecks ?? []);
  return { all, scoredCount, find: check => byIndex[check.index] };
}
