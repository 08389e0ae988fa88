import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { AssessmentReader } from '../assessment/AssessmentReader';
import { AuditLog } from '../audit/AuditLog';
import { createDelivery, Delivery } from '../delivery/createDelivery';
import { DeliveryReaderOptions } from '../delivery/DeliveryReader';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { createPeople, People, PeopleOptions } from './createPeople';
import { CurrentStanding, CurrentStandingOptions } from './CurrentStanding';
import { EntityWrites, EntityWritesOptions } from './EntityWrites';
import {
  createReviews,
  Reviews,
  ReviewsOptions,
} from './reviews/createReviews';

/** @internal */
export type GovernanceOptions = CurrentStandingOptions &
  Omit<PeopleOptions, 'writes'> &
  Pick<ReviewsOptions, 'visibility' | 'authorizer' | 'roles'> &
  DeliveryReaderOptions & {
    auditor: AuditorService;
    audit: AuditLog;
    idempotency: IdempotencyStore;
    reader: AssessmentReader;
    logger: LoggerService;
    assessNow: (entityRef: string) => Promise<void>;
    onAct: EntityWritesOptions['onAct'];
    announce: EntityWritesOptions['announce'];
  };

/** Puts the parts that take people's input together. @internal */
export function createGovernance(
  options: GovernanceOptions,
): People & Reviews & Delivery {
  const standing = new CurrentStanding(options);
  const writes = new EntityWrites({ ...options, standing });
  const people = createPeople({ ...options, writes });
  return {
    ...people,
    ...createReviews({ ...options, ...people, writes }),
    ...createDelivery({ ...options, writes }),
  };
}
