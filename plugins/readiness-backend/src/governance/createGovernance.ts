import { LoggerService } from '@backstage/backend-plugin-api';
import { AssessmentReader } from '../assessment/AssessmentReader';
import { AuditLog } from '../audit/AuditLog';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { AttestationService } from './attestations/AttestationService';
import { CurrentStanding, CurrentStandingOptions } from './CurrentStanding';
import { EntityWrites } from './EntityWrites';
import { ReviewService } from './ReviewService';

/** @internal */
export interface GovernanceOptions extends CurrentStandingOptions {
  audit: AuditLog;
  idempotency: IdempotencyStore;
  reader: AssessmentReader;
  logger: LoggerService;
  assessNow: (entityRef: string) => Promise<void>;
}

/** Puts the parts that take people's input together. @internal */
export function createGovernance(options: GovernanceOptions): {
  attestations: AttestationService;
  reviews: ReviewService;
} {
  const { governance } = options;
  const standing = new CurrentStanding(options);
  const writes = new EntityWrites({ ...options, standing });
  return {
    attestations: new AttestationService({
      writes,
      store: governance.attestations,
    }),
    reviews: new ReviewService({ ...options, standing }),
  };
}
