import { ConflictError, NotFoundError } from '@backstage/errors';
import { ReadinessGate } from 'backstage-plugin-readiness-common';
import {
  GateReviewDecision,
  maySubmit,
} from 'backstage-plugin-readiness-engine';
import { randomUUID } from 'crypto';
import { AssessmentReader } from '../../assessment/AssessmentReader';
import { LockedEntity, requireGate } from '../CurrentStanding';
import { EntityWrites } from '../EntityWrites';
import { GovernanceStore } from '../GovernanceStore';
import { Person, Roles } from '../Parties';
import { refuseDecision } from './refuseDecision';

const ACTIONS: Record<GateReviewDecision['decision'], string> = {
  approve: 'gate.approved',
  reject: 'gate.rejected',
  changes: 'gate.changes-requested',
};

/** @internal */
export interface ReviewServiceOptions {
  writes: EntityWrites;
  governance: GovernanceStore;
  reader: AssessmentReader;
  roles: Roles;
}

/** @internal */
export interface GateTarget {
  entityRef: string;
  gate: string;
}

/** @internal */
export interface ReviewWriter {
  person: Person;
  idempotencyKey?: string;
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
    { reason }: { reason?: string },
    { person, idempotencyKey }: ReviewWriter,
  ): Promise<ReadinessGate> {
    const { writes, governance } = this.#options;
    const { entityRef } = target;
    await writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        request: ['submission', target.gate, reason],
      },
      async locked => {
        const found = requireGate(entityRef, target.gate, locked);
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
          ...{ id, by: person.ref, at, version, reason, fingerprint, basis },
        });
        await writes.record(locked, {
          ...{ actor: person.ref, reason, action: 'gate.submitted' },
          subject: target.gate,
          data: { submission: id, fingerprint, basis, version },
        });
        return { submission: id };
      },
    );
    return this.#gate(target);
  }

  /**
   * @throws ConflictError out of turn or on a stale fingerprint, NotAllowedError for a person who may not
   * decide this step.
   */
  async decide(
    target: GateTarget,
    request: DecisionRequest,
    { person, idempotencyKey }: ReviewWriter,
  ): Promise<ReadinessGate> {
    const { writes } = this.#options;
    const { entityRef } = target;
    await writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        request: ['gate-decision', target.gate, request],
      },
      locked => this.#decide(target, request, { person, locked }),
    );
    return this.#gate(target);
  }

  async #decide(
    target: GateTarget,
    { decision, reason, fingerprint, ...request }: DecisionRequest,
    { person, locked }: { person: Person; locked: LockedEntity },
  ): Promise<{ submission: string }> {
    const { writes, governance, roles } = this.#options;
    const { ref, groups } = person;
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
    const { at, assessment, records, subject, tx } = locked;
    const actor = {
      ...{ ref, groups },
      roles: roles.rolesOf(subject.entity, ref, groups),
    };
    refuseDecision({ gate, standing, step, actor, fingerprint }, locked);
    const submission = records.reviews[target.gate].submissions.at(-1);
    if (!submission) {
      throw new ConflictError(`${gate.title} has not been submitted`);
    }
    const { basis } = standing;
    const { version } = assessment;
    await governance.addDecision(tx, target, {
      submission: submission.id,
      actor: ref,
      ...{ step, decision, at, fingerprint, basis, version, reason },
    });
    await writes.record(locked, {
      ...{ actor: ref, reason, action: ACTIONS[decision] },
      subject: target.gate,
      data: { submission: submission.id, step, fingerprint, basis, version },
    });
    return { submission: submission.id };
  }

  /** What was said is stored; when its assessment takes long, the answer shows the one before. */
  async #gate({ entityRef, gate }: GateTarget): Promise<ReadinessGate> {
    const { gates } = await this.#options.reader.get(entityRef);
    const found = gates.find(({ name }) => name === gate);
    if (!found) {
      throw new NotFoundError(`There is no gate '${gate}' any more`);
    }
    return found;
  }
}
