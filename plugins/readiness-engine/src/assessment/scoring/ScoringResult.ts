import { CheckStatus } from '../types';
import { CompiledCheck, CompiledScorecard } from '../../policy/CompiledPolicy';

/** Answers the status of a check of the scorecard. @internal */
export type StatusOf = (check: CompiledCheck) => CheckStatus;

/** What was earned of what could be. @internal */
export interface Share {
  earned: number;
  /** Without what only a waiver earns. */
  earnedWithoutWaivers: number;
  /** 0 when nothing counts. */
  possible: number;
}

/**
 * A scorecard in numbers.
 * @internal
 */
export interface ScoringResult {
  /** 0..1; absent when nothing counts. */
  score?: number;
  scoreWithoutWaivers?: number;
  /** Number of the level reached, from 1; 0 for none. */
  rank: number;
  /** One per section of the scorecard, in its order. */
  sections: Share[];
}

/** A way to score. All have the same shape, and no other input than statuses. @internal */
export interface Scoring {
  /** What a check weighs in its section. */
  weightOf(check: CompiledCheck): number;
  /** Sections in numbers to the scorecard in numbers. */
  total(
    scorecard: CompiledScorecard,
    sections: Share[],
    statusOf: StatusOf,
  ): ScoringResult;
}
