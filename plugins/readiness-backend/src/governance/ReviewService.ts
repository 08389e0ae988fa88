import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ReadinessGate } from 'backstage-plugin-readiness-common';
import {
  GateActor,
  GateReviewDecision,
  maySubmit,
} from 'backstage-plugin-readiness-engine';
import { randomUUID } from 'crypto';
import { AssessmentReader } from '../assessment/AssessmentReader';
import { enqueueAssessments } from '../assessment/enqueueAssessments';
import { AuditLog } from '../audit/AuditLog';
import { CurrentStanding, LockedEntity, requireGate } from './CurrentStanding';
import { GovernanceStore } from './GovernanceStore';
import { refuseDecision } from './refuseDecision';

const ACTIONS: Record<GateReviewDecision['decision'], string> = {
  approve: 'gate.approved',
  reject: 'gate.rejected',
  changes: 'gate.changes-requested',
};

/** @internal */
export interface ReviewServiceOptions {
  standing: CurrentStanding;
  governance: GovernanceStore;
  audit: AuditLog;
  reader: AssessmentReader;
  logger: LoggerService;
  /** Assesses an entity that is queued. */
  assessNow: (entityRef: string) => Promise<void>;
}

/** @internal */
export interface GateTarget {
  entityRef: string;
  gate: string;
}

/** @internal */
export interface DecisionRequest {
  decision: GateReviewDecision['decision'];
  /** The step whose turn it is, when absent. */
  step?: string;
  reason: string;
  fingerprint: string;
}

/** Takes submissions and decisions: each as a whole, or not at all. @internal */
export class ReviewService {
  readonly #options: ReviewServiceOptions;

  constructor(options: ReviewServiceOptions) {
    this.#options = options;
  }

  /** @throws ConflictError when the gate cannot be submitted now. */
  async submit(
    target: GateTarget,
    request: { actor: string; reason?: string },
  ): Promise<ReadinessGate> {
    const { standing, governance } = this.#options;
    const { actor, reason } = request;
    await standing.withLocked(target.entityRef, async locked => {
      const found = requireGate(target.entityRef, target.gate, locked);
      const { basis, fingerprint } = found.standing;
      if (!found.gate.approvals?.length) {
        throw new ConflictError(`${found.gate.title} asks for no approvals`);
      }
      const may = maySubmit(found.gate, found.standing);
      if (!may.allowed) {
        throw new ConflictError(may.reason);
      }
      const { at, assessment, tx } = locked;
      const id = randomUUID();
      const { version } = assessment;
      await governance.addSubmission(tx, target, {
        ...{ id, by: actor, at, version, reason, fingerprint, basis },
      });
      await this.#record(target, locked, {
        ...{ actor, reason, action: 'gate.submitted' },
        data: {
          submission: id,
          fingerprint,
          basis,
          ...(version && { version }),
        },
      });
    });
    return this.#fresh(target);
  }

  /**
   * @throws ConflictError out of turn or on a stale fingerprint, NotAllowedError for a person who may
   * not decide this step.
   */
  async decide(
    target: GateTarget,
    actor: GateActor,
    request: DecisionRequest,
  ): Promise<ReadinessGate> {
    const { standing: current, governance } = this.#options;
    const { decision, reason, fingerprint } = request;
    await current.withLocked(target.entityRef, async locked => {
      const { gate, standing } = requireGate(
        target.entityRef,
        target.gate,
        locked,
      );
      // Without a turn any step says why: nothing is to be decided.
      const step =
        request.step ?? standing.approvals.next ?? gate.approvals?.[0]?.name;
      if (step === undefined) {
        throw new ConflictError(`${gate.title} asks for no approvals`);
      }
      refuseDecision({ gate, standing, step, actor, fingerprint }, locked);
      const { at, assessment, records, tx } = locked;
      const submission = records.reviews[target.gate].submissions.at(-1);
      if (!submission) {
        throw new ConflictError(`${gate.title} has not been submitted`);
      }
      const { basis } = standing;
      const { version } = assessment;
      await governance.addDecision(tx, target, {
        submission: submission.id,
        actor: actor.ref,
        ...{ step, decision, at, fingerprint, basis, version, reason },
      });
      await this.#record(target, locked, {
        actor: actor.ref,
        reason,
        action: ACTIONS[decision],
        data: {
          ...{ submission: submission.id, step, fingerprint, basis },
          ...(version && { version }),
        },
      });
    });
    return this.#fresh(target);
  }

  async #record(
    { entityRef, gate }: GateTarget,
    { tx, at, assessment: { policyVersion } }: LockedEntity,
    entry: {
      actor: string;
      reason?: string;
      action: string;
      data: Record<string, string | Record<string, string>>;
    },
  ): Promise<void> {
    await this.#options.audit.append(tx, {
      ...entry,
      ...{ entityRef, at, policyVersion, subject: gate },
    });
    await enqueueAssessments(tx, [entityRef], at);
  }

  /** What was said is stored; when its assessment takes long, the answer shows the one before. */
  async #fresh({ entityRef, gate }: GateTarget): Promise<ReadinessGate> {
    const { assessNow, reader, logger } = this.#options;
    await assessNow(entityRef).catch(error =>
      logger.warn(`Assessment of ${entityRef} after a review: ${error}`),
    );
    const { gates } = await reader.get(entityRef);
    const found = gates.find(({ name }) => name === gate);
    if (!found) {
      throw new NotFoundError(`There is no gate '${gate}' any more`);
    }
    return found;
  }
}
