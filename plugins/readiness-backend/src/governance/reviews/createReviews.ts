import { AuditorService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Parties } from '../Parties';
import { People } from '../createPeople';
import { BulkDecisions } from './BulkDecisions';
import { GateReviewReader, GateReviewReaderOptions } from './GateReviewReader';
import { OpenReviews } from './OpenReviews';
import { ReviewInbox, ReviewInboxOptions } from './ReviewInbox';
import { ReviewService, ReviewServiceOptions } from './ReviewService';

/** @internal */
export type ReviewsOptions = ReviewServiceOptions &
  Omit<GateReviewReaderOptions, 'parties'> &
  Omit<ReviewInboxOptions, 'parties' | 'open'> &
  Pick<People, 'people' | 'waivers' | 'classifications'> & {
    knex: Knex;
    auditor: AuditorService;
  };

/** What takes and shows reviews. @internal */
export interface Reviews {
  reviews: ReviewService;
  gateReviews: GateReviewReader;
  inbox: ReviewInbox;
  bulkDecisions: BulkDecisions;
}

/** Puts together what takes and shows reviews. @internal */
export function createReviews(options: ReviewsOptions): Reviews {
  const parties = new Parties(options);
  const reviews = new ReviewService(options);
  return {
    reviews,
    gateReviews: new GateReviewReader({ ...options, parties }),
    inbox: new ReviewInbox({
      ...{ ...options, parties },
      open: new OpenReviews(options),
    }),
    bulkDecisions: new BulkDecisions({ ...options, reviews }),
  };
}
