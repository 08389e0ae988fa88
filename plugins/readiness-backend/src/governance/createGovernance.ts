import { LoggerService } from '@backstage/backend-plugin-api';
import { AssessmentReader } from '../assessment/AssessmentReader';
import { AuditLog } from '../audit/AuditLog';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { AttestationService } from './AttestationService';
import { CurrentStanding, CurrentStandingOptions } from './CurrentStanding';
import { ReviewService } from './ReviewService';

/** @internal */
export interface GovernanceOptions extends CurrentStandingOptions {
  audit: AuditLog;
  idempotency: IdempotencyStore;
  reader: AssessmentReader;
  logger: LoggerService;
  onQueued: () => void;
  assessNow: (entityRef: string) => Promise<void>;
}

/** Puts the parts that take people's input together. @internal */
export function createGovernance(options: GovernanceOptions): {
  attestations: AttestationService;
  reviews: ReviewService;
} {
  const standing = new CurrentStanding(options);
  return {
    attestations: new AttestationService({ ...options, standing }),
    reviews: new ReviewService({ ...options, standing }),
  };
}
