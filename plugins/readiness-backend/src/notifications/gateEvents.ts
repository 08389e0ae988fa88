import {
  ApprovalStepProgress,
  GateResult,
  GateStatus,
} from 'backstage-plugin-readiness-engine';
import { AssessmentToRecord } from '../assessment/AssessmentStore';
import { StoredReview } from '../governance/GovernanceStore';
import { Audience } from '../governance/roles/Audience';
import { gateLink, NotificationEvent } from './NotificationEvent';

const PASSED: GateStatus[] = ['passed', 'passed-with-waivers'];

interface ChangedGate {
  record: AssessmentToRecord;
  gate: GateResult;
  before?: GateResult;
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
  return (record.after.gates ?? []).flatMap(gate => {
    const changed: ChangedGate = {
      record,
      gate,
      before: known.find(({ name }) => name === gate.name),
      review: record.records?.reviews[gate.name],
    };
    return [
      ...toTurn(changed, audience),
      ...toOutcome(changed),
      ...toLoss(changed),
    ];
  });
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

/** A pass was lost: the owner and who submitted it hear why. */
function toLoss({
  record,
  gate,
  before,
  review,
}: ChangedGate): NotificationEvent[] {
  const { status } = gate;
  if (
    (status !== 'regressed' && status !== 'expired') ||
    before?.status === status
  ) {
    return [];
  }
  const { subject, after } = record;
  const submission = review?.submissions.at(-1);
  return [
    {
      entityRef: subject.entityRef,
      kind: status === 'regressed' ? 'gate-regressed' : 'gate-expired',
      occurrence: [gate.name, gate.since ?? after.assessedAt],
      recipients: [...ownerOf(record), ...(submission ? [submission.by] : [])],
      payload: {
        title: `${gate.title} of ${subject.title} ${
          status === 'regressed' ? 'is no longer passed' : 'has expired'
        }`,
        description: gate.reason,
        link: gateLink(subject.entityRef, gate.name),
        severity: 'high',
      },
    },
  ];
}

function ownerOf({ subject }: AssessmentToRecord): string[] {
  return subject.owner ? [subject.owner] : [];
}

function turnOf({ approvals }: GateResult): ApprovalStepProgress | undefined {
  return approvals.steps.find(({ name }) => name === approvals.next);
}
