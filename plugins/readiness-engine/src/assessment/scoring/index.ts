import { ScoringMethod } from '../types';
import { ladder } from './ladder';
import { minimumOfSections } from './minimumOfSections';
import { Scoring } from './ScoringResult';
import { weighted } from './weighted';

export type { ScoringResult, Share, StatusOf } from './ScoringResult';

/** The scoring methods by name. @internal */
export const scoringMethods: Record<ScoringMethod, Scoring> = {
  weighted,
  ladder,
  'minimum-of-sections': minimumOfSections,
};
