import {
  GateReviewDecision,
  GateReviewRecord,
} from '../governance/GovernanceInput';
import { gateStatus, GateStatusInput } from '../governance/gateStatus';
import { GateSpec } from '../policy/documents';
import { testHash, TEST_NOW } from './builders';

/** A gate that asks for the check `a` and for two people, one after the other. @public */
export function aGate(overrides: Partial<GateSpec> = {}): GateSpec {
  return {
    name: 'release',
    title: 'Release',
    enforcement: 'enforce',
    requires: { checks: ['a'] },
    approvals: [
      { name: 'lead', title: 'Lead', groups: ['leads'] },
      { name: 'risk', title: 'Risk', groups: ['model-risk'] },
    ],
    ...overrides,
  };
}

/** The check `a` passes, and nobody said anything. @public */
export function aGateInput(
  overrides: Partial<GateStatusInput> = {},
): GateStatusInput {
  return {
    expected: true,
    checks: { a: { status: 'pass', reason: 'it passes', title: 'A' } },
    now: TEST_NOW,
    ...overrides,
  };
}

/** The standing of a gate, with the test hash. @public */
export function standingOf(gate: GateSpec, input: GateStatusInput) {
  return gateStatus(gate, input, { hash: testHash });
}

/** An approval by `lena` of the step `lead` of submission `s1`. @public */
export function aDecision(
  overrides: Partial<GateReviewDecision> & { fingerprint: string },
): GateReviewDecision {
  return {
    submission: 's1',
    step: 'lead',
    actor: 'user:default/lena',
    decision: 'approve',
    at: '2026-01-12T10:00:00Z',
    ...overrides,
  };
}

/** Ada submitted, and nobody decided yet. @public */
export const SUBMITTED_REVIEW: GateReviewRecord = {
  submissions: [
    { id: 's1', by: 'user:default/ada', at: '2026-01-11T10:00:00Z' },
  ],
  decisions: [],
};

/** The record of a review in which both steps of {@link aGate} approved what is there. @public */
export function anApprovedReview(
  gate: GateSpec,
  input = aGateInput(),
): GateReviewRecord {
  const { fingerprint, basis } = standingOf(gate, input);
  return {
    ...SUBMITTED_REVIEW,
    decisions: [
      aDecision({ fingerprint, basis }),
      aDecision({
        fingerprint,
        basis,
        step: 'risk',
        actor: 'user:default/grace',
        at: '2026-01-13T10:00:00Z',
      }),
    ],
  };
}
