import { AssessmentInput } from '../assessment/types';

/** Practices that a team chose besides those of its mode, and those of it that it leaves out. @public */
export interface ComposedPractices {
  /** Names. */
  added: string[];
  removed: string[];
}

/** How a team works, beside the mode itself. @public */
export interface DeliveryStanding {
  /** By role: entity refs of those who have it. */
  crew?: Record<string, string[]>;
  practices?: ComposedPractices;
  /** ISO 8601: when the way of working was last looked at, if it was. */
  reviewedAt?: string;
  /** ISO 8601 date or time by which the team wants to look again. */
  reviewBy?: string;
}

/** All that advice, suggestions and comparisons look at for one entity. @public */
export interface DeliveryInput extends AssessmentInput {
  delivery?: DeliveryStanding;
}
