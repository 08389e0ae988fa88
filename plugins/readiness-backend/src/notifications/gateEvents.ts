import {
  ApprovalStepProgress,
  GateResult,
  GateStatus,
} from 'backstage-plugin-readiness-engine';
import { AssessmentToRecord, Standing } from '../assessment/AssessmentStore';
import { StoredReview } from '../governance/GovernanceStore';
import { Audience } from '../governance/roles/Audience';
import { gateLink, NotificationEvent } from './NotificationEvent';

const PASSED: GateStatus[] = ['passed', 'passed-with-waivers'];

interface ChangedGate {
  record: AssessmentToRecord;
  gate: GateResult;
  before?: Standing['gates'][number];
  review?: StoredReview;
}

/**
 * What an assessment brought about at the gates of an entity. The first one of an entity brings nothing:
 * it finds out, it does not change.
 * @internal
 */
export function gateEvents(
  record: AssessmentToRecord,
  audience: Audience,
): NotificationEvent[] {
  const known = record.before?.assessment.gates;
  if (!known) {
    return [];
  }
  const gates = (record.after.gates ?? []).map(
    (gate): ChangedGate => ({
      record,
      gate,
      before: known.find(({ name }) => name === gate.name),
      review: record.records?.reviews[gate.name],
    }),
  );
  return [
    ...gates.flatMap(gate => [...toTurn(gate, audience), ...toOutcome(gate)]),
    ...toLoss(gates.filter(isLost)),
  ];
}

/** It is somebody else's turn: the approvers of the step are asked. */
function toTurn(
  { record, gate, before, review }: ChangedGate,
  audience: Audience,
): NotificationEvent[] {
  const turn = turnOf(gate);
  const last = before && turnOf(before);
  if (!turn || (last?.name === turn.name && last.since === turn.since)) {
    return [];
  }
  const { subject } = record;
  const submission = review?.submissions.at(-1);
  const number = gate.approvals.steps.indexOf(turn) + 1;
  return [
    {
      entityRef: subject.entityRef,
      kind: 'review-requested',
      occurrence: [
        gate.name,
        turn.name,
        submission?.id ?? '',
        turn.since ?? '',
      ],
      recipients: audience.ofStep(turn, subject.entity),
      // Nobody decides about their own submission.
      excluded: submission ? [submission.by] : [],
      payload: {
        title: `${gate.title} of ${subject.title} waits for your review`,
        description: [
          `${turn.title}, step ${number} of ${gate.approvals.of}.`,
          submission?.reason,
        ]
          .filter(Boolean)
          .join(' '),
        link: gateLink(subject.entityRef, gate.name),
        severity: 'normal',
      },
    },
  ];
}

/** A review came to its end: the submitter and the owner hear how. */
function toOutcome({
  record,
  gate,
  before,
  review,
}: ChangedGate): NotificationEvent[] {
  const submission = review?.submissions.at(-1);
  const decision = review?.decisions.at(-1);
  if (
    !submission ||
    decision?.submission !== submission.id ||
    before?.status === gate.status
  ) {
    return [];
  }
  const outcome = outcomeOf(gate.status, decision.decision);
  if (!outcome) {
    return [];
  }
  const { subject } = record;
  return [
    {
      entityRef: subject.entityRef,
      kind: outcome.kind,
      occurrence: [gate.name, submission.id],
      recipients: [submission.by, ...ownerOf(record)],
      excluded: [decision.actor],
      payload: {
        title: `${gate.title} of ${subject.title} ${outcome.said}`,
        ...(decision.reason && { description: decision.reason }),
        link: gateLink(subject.entityRef, gate.name),
        severity: outcome.kind === 'gate-passed' ? 'low' : 'normal',
      },
    },
  ];
}

function outcomeOf(
  status: GateStatus,
  decision: 'approve' | 'reject' | 'changes',
) {
  if (decision === 'reject') {
    return status === 'rejected'
      ? ({ kind: 'gate-rejected', said: 'was rejected' } as const)
      : undefined;
  }
  if (decision === 'changes') {
    return {
      kind: 'gate-changes-requested',
      said: 'needs changes',
    } as const;
  }
  return PASSED.includes(status)
    ? ({ kind: 'gate-passed', said: 'is passed' } as const)
    : undefined;
}

function isLost({ gate: { status }, before }: ChangedGate): boolean {
  return (
    (status === 'regressed' || status === 'expired') &&
    before?.status !== status
  );
}

/**
 * Passes were lost: the owner and who submitted them hear why. A gate takes those with it that are passed through
 * it, so that what is lost at once is told once, by the first gate of the profile.
 */
function toLoss(lost: ChangedGate[]): NotificationEvent[] {
  if (lost.length === 0) {
    return [];
  }
  const [{ record, gate }, ...others] = lost;
  const { subject, after } = record;
  const isExpired = gate.status === 'expired';
  const submitters = lost.flatMap(({ review }) => {
    const submission = review?.submissions.at(-1);
    return submission ? [submission.by] : [];
  });
  return [
    {
      entityRef: subject.entityRef,
      kind: isExpired ? 'gate-expired' : 'gate-regressed',
      occurrence: [gate.name, gate.since ?? after.assessedAt],
      recipients: [...new Set([...ownerOf(record), ...submitters])],
      payload: {
        title: `${gate.title} of ${subject.title} ${
          isExpired ? 'has expired' : 'is no longer passed'
        }${andOthers(others.length)}`,
        description: gate.reason,
        link: gateLink(subject.entityRef, gate.name),
        severity: 'high',
      },
    },
  ];
}

function andOthers(count: number): string {
  if (count === 0) {
    return '';
  }
  return count === 1
    ? ', and one more gate with it'
    : `, and ${count} more gates with it`;
}

function ownerOf({ subject }: AssessmentToRecord): string[] {
  return subject.owner ? [subject.owner] : [];
}

function turnOf({
  approvals,
}: Pick<GateResult, 'approvals'>): ApprovalStepProgress | undefined {
  return approvals.steps.find(({ name }) => name === approvals.next);
}
