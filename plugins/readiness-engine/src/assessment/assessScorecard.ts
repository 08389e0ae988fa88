import { CompiledCheck, CompiledScorecard } from '../policy/CompiledPolicy';
import { countStatuses } from './checkCounts';
import { explainScorecard, explainSection } from './scorecardExplanation';
import { ScoringResult, scoringMethods, StatusOf } from './scoring';
import { scoreOf, scoreWithoutWaiversOf, shareOf } from './scoring/share';
import { LevelResult, ScorecardResult, SectionResult } from './types';

function scoringOf(scorecard: CompiledScorecard) {
  return scoringMethods[scorecard.document.spec.method];
}

/** The numbers of a scorecard under some statuses. @internal */
export function scoreScorecard(
  scorecard: CompiledScorecard,
  statusOf: StatusOf,
): ScoringResult {
  const { weightOf, total } = scoringOf(scorecard);
  const sections = scorecard.sections.map(({ checks }) =>
    shareOf(checks, statusOf, weightOf),
  );
  return total(scorecard, sections, statusOf);
}

/**
 * The same where only the status of one check is another than it was: sections without it stay as they were.
 * @internal
 */
export function scoreWithCheck(
  scorecard: CompiledScorecard,
  before: ScoringResult,
  changed: { check: CompiledCheck; statusOf: StatusOf },
): ScoringResult {
  const { check, statusOf } = changed;
  const { weightOf, total } = scoringOf(scorecard);
  const sections = before.sections.slice();
  const index = scorecard.sectionOf[check.index];
  if (index !== undefined) {
    const { checks } = scorecard.sections[index];
    sections[index] = shareOf(checks, statusOf, weightOf);
  }
  return total(scorecard, sections, statusOf);
}

function toLevel(scorecard: CompiledScorecard, rank: number): LevelResult {
  const of = scorecard.levels.length;
  const level = rank > 0 ? scorecard.levels[rank - 1] : undefined;
  return level
    ? { name: level.name, title: level.title, rank, of }
    : { name: 'none', title: 'No level', rank: 0, of };
}

function toSections(
  scorecard: CompiledScorecard,
  result: ScoringResult,
  statusOf: StatusOf,
): SectionResult[] {
  return scorecard.sections.map((section, index) => {
    const share = result.sections[index];
    const total = countStatuses(section.checks, statusOf);
    return {
      name: section.name,
      title: section.title,
      score: scoreOf(share),
      scoreWithoutWaivers: scoreWithoutWaiversOf(share),
      earned: share.earned,
      possible: share.possible,
      known: total.pass + total.fail + total.waived,
      counts: total,
      checks: section.checks.map(check => check.name),
      explanation: explainSection(share, total),
    };
  });
}

/** The result of one scorecard, with an explanation for every number. @internal */
export function assessScorecard(
  scorecard: CompiledScorecard,
  result: ScoringResult,
  statusOf: StatusOf,
): ScorecardResult {
  return {
    name: scorecard.name,
    title: scorecard.title,
    method: scorecard.document.spec.method,
    overall: scorecard.overall,
    score: result.score,
    scoreWithoutWaivers: result.scoreWithoutWaivers,
    level: toLevel(scorecard, result.rank),
    sections: toSections(scorecard, result, statusOf),
    counts: countStatuses(scorecard.checks, statusOf),
    explanation: explainScorecard(scorecard, result, statusOf),
  };
}
