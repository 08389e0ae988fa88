import {
  EntityReadiness,
  ReadinessScorecard,
  ReadinessSection,
} from 'backstage-plugin-readiness-common';
import { CheckStatus } from 'backstage-plugin-readiness-react';
import { toCountingFirst, toDeciding } from './toDeciding';

/** What of the scorecard is on screen; the address says all of it. @internal */
export interface ScorecardSelection {
  scorecard?: ReadinessScorecard;
  section?: ReadinessSection;
  /** Names of the checks that are expanded. */
  expanded: Set<string>;
  /** Groups of checks that are unfolded. */
  unfolded: Set<CheckStatus>;
}

/**
 * The section with the lowest score, where one has a score.
 *
 * @internal
 */
export function toLowestSection(
  scorecard: Pick<ReadinessScorecard, 'sections'>,
): ReadinessSection | undefined {
  return scorecard.sections
    .filter(({ score }) => score !== undefined)
    .reduce<ReadinessSection | undefined>(
      (lowest, section) =>
        lowest === undefined || section.score! < lowest.score!
          ? section
          : lowest,
      undefined,
    );
}

function holds(check: string) {
  return (section: ReadinessSection) =>
    section.checks.some(({ name }) => name === check);
}

/**
 * Reads the selection from the address. A link may name only a check: its scorecard and
 * section are found. What is not named falls back to the scorecard that decides the overall
 * level and its lowest section; names that are gone are ignored.
 *
 * @internal
 */
export function readScorecardUrl(
  params: URLSearchParams,
  readiness: Pick<EntityReadiness, 'scorecards' | 'level'>,
): ScorecardSelection {
  const expanded = new Set(params.getAll('check'));
  const unfolded = new Set(params.getAll('show') as CheckStatus[]);
  const [check] = expanded;
  const deciding = toDeciding(readiness)?.level;
  const ordered = toCountingFirst(readiness.scorecards);
  if (deciding) {
    ordered.unshift(deciding);
  }
  const scorecard =
    ordered.find(({ name }) => name === params.get('scorecard')) ??
    (check
      ? ordered.find(({ sections }) => sections.some(holds(check)))
      : undefined) ??
    ordered[0];
  const section =
    scorecard?.sections.find(({ name }) => name === params.get('section')) ??
    (check ? scorecard?.sections.find(holds(check)) : undefined) ??
    (scorecard && toLowestSection(scorecard)) ??
    scorecard?.sections[0];
  for (const { name, status } of section?.checks ?? []) {
    if (expanded.has(name)) {
      unfolded.add(status);
    }
  }
  return { scorecard, section, expanded, unfolded };
}

/**
 * The address of a check as a scorecard shows it: scorecards may share checks.
 *
 * @internal
 */
export function toCheckSearch(check: string, scorecard?: string): string {
  return `?${new URLSearchParams(
    scorecard === undefined ? { check } : { scorecard, check },
  )}`;
}

/**
 * The address of another section. Checks stay expanded only within their section.
 *
 * @internal
 */
export function toSectionSearch(scorecard: string, section?: string): string {
  const params = new URLSearchParams({ scorecard });
  if (section) {
    params.set('section', section);
  }
  return `?${params}`;
}
