import chalk from 'chalk';
import {
  Assessment,
  CheckResult,
  CheckStatus,
  CompiledPolicy,
  ScorecardResult,
} from 'backstage-plugin-readiness-engine';

// Failures first, then no data, then passes; what does not count now is only counted.
const SHOWN: CheckStatus[] = ['fail', 'error', 'unknown', 'waived', 'pass'];

const WORD: Record<CheckStatus, string> = {
  pass: chalk.green('✓ pass   '),
  fail: chalk.red('✕ fail   '),
  error: chalk.red('! error  '),
  unknown: chalk.yellow('? no data'),
  waived: chalk.cyan('⌛ waived '),
  upcoming: chalk.dim('◦ later  '),
  'not-applicable': chalk.dim('– n/a    '),
};

/**
 * The assessment as a person reads it: level and score, each scorecard with its sections and checks, what to do next.
 * @internal
 */
export function formatAssessment(
  policy: CompiledPolicy,
  assessment: Assessment,
): string {
  const { level } = assessment;
  const title = level
    ? `${level.title} (level ${level.rank} of ${level.of})`
    : 'no level';
  return `${[
    chalk.bold(
      `${assessment.entityRef}: ${title}, ${percent(assessment.score)}`,
    ),
    `assessed as of ${assessment.assessedAt}, policy version ${assessment.policyVersion}`,
    ...context(assessment),
    ...(assessment.scorecards.length === 0
      ? ['', 'No scorecard of this policy applies to the entity.']
      : assessment.scorecards.flatMap(card =>
          formatScorecard(policy, assessment, card),
        )),
    ...nextActions(assessment),
  ].join('\n')}\n`;
}

function percent(score: number | undefined): string {
  return score === undefined ? 'no score' : `${Math.round(score * 100)} %`;
}

function context(assessment: Assessment): string[] {
  const parts = [
    assessment.deliveryMode?.title,
    assessment.profile && `${assessment.profile.title} profile`,
    assessment.riskTier && `${assessment.riskTier} risk`,
  ].filter(Boolean);
  return parts.length > 0 ? [parts.join(' · ')] : [];
}

function formatScorecard(
  policy: CompiledPolicy,
  assessment: Assessment,
  card: ScorecardResult,
): string[] {
  return [
    '',
    chalk.bold(`${card.title}: ${card.level.title}, ${percent(card.score)}`),
    card.explanation.score,
    ...card.sections.flatMap(section => {
      const results = section.checks
        .map(name => assessment.checks[name])
        .filter(result => result !== undefined);
      const { upcoming } = section.counts;
      const later = upcoming > 0 ? `, ${upcoming} later` : '';
      return [
        `  ${chalk.bold(section.title)}  ${percent(section.score)}${later}`,
        ...SHOWN.flatMap(status =>
          results.filter(result => result.status === status),
        ).map(result => formatCheck(policy, result)),
      ];
    }),
  ];
}

function formatCheck(policy: CompiledPolicy, result: CheckResult): string {
  const title = policy.checks.get(result.name)?.title ?? result.name;
  return `    ${WORD[result.status]}  ${title}\n               ${
    result.reason
  }`;
}

function nextActions(assessment: Assessment): string[] {
  if (assessment.nextActions.length === 0) return [];
  return [
    '',
    chalk.bold('Next'),
    ...assessment.nextActions
      .slice(0, 3)
      .map(
        (action, index) =>
          `  ${index + 1} ${action.title}  (${action.stream}, +${Math.round(
            action.gain * 100,
          )} points)`,
      ),
  ];
}
