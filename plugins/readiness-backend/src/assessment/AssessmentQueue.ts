import { EnqueueOptions } from './enqueueAssessments';

/** One entity to assess, taken by a worker. @internal */
export interface ClaimedAssessment {
  entityRef: string;
  /** As it was when claimed; a later enqueue changes it. */
  ticket: number;
  /** Identifies the claim. */
  leaseToken: string;
  /** Failures in a row before this one. */
  attempts: number;
}

/** What became of a claimed assessment. @internal */
export interface FinishedAssessment extends ClaimedAssessment {
  /** ISO 8601: when it is to be assessed again with no new input; never when absent. */
  reassessAt?: string;
}

/** @internal */
export interface AssessmentQueue {
  /**
   * Takes at most `limit` due entities, the longest due first; nobody else gets them meanwhile. While there are
   * some that somebody waits for, only of these.
   */
  claim(limit: number): Promise<ClaimedAssessment[]>;
  /** Takes this entity, due or not, unless another worker has it. */
  claimOne(entityRef: string): Promise<ClaimedAssessment | undefined>;
  /** Queues entities; now, when `dueAt` is absent. */
  enqueue(
    entityRefs: string[],
    options?: Partial<EnqueueOptions>,
  ): Promise<void>;
  /** Gives failed work back, to be tried again later each time. */
  fail(claimed: ClaimedAssessment[], error: string): Promise<void>;
  /** Takes work off that needs no doing. */
  remove(claimed: ClaimedAssessment[]): Promise<void>;
  /** Gives work back untouched, to be taken again at once. */
  release(claimed: ClaimedAssessment[]): Promise<void>;
  /** Whether an assessment of the entity is due or running. */
  isPending(entityRef: string): Promise<boolean>;
  /** How many are due or running. */
  depth(): Promise<number>;
}
