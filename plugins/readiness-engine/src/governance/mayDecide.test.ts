import { aDecision, aGate, aGateInput, standingOf } from '../testUtils/gates';
import { mayDecide, maySubmit } from './mayDecide';
import { GateReviewRecord } from './GovernanceInput';
import { GateStatusInput } from './gateStatus';

const gate = aGate();
const { fingerprint } = standingOf(gate, aGateInput());
const SUBMITTED: GateReviewRecord = {
  submissions: [
    { id: 's1', by: 'user:default/ada', at: '2026-01-11T10:00:00Z' },
  ],
  decisions: [],
};
const LEAD_APPROVED = {
  ...SUBMITTED,
  decisions: [aDecision({ fingerprint })],
};

function decide(
  step: string,
  ref: string,
  record: GateReviewRecord,
  options: {
    groups?: string[];
    input?: Partial<GateStatusInput>;
    saw?: string;
  } = {},
) {
  return mayDecide(
    step,
    {
      ref,
      groups: options.groups ?? [
        'group:default/leads',
        'group:default/model-risk',
      ],
    },
    {
      gate,
      record,
      standing: standingOf(
        gate,
        aGateInput({ review: record, ...options.input }),
      ),
      ...(options.saw ? { fingerprint: options.saw } : {}),
    },
  );
}

describe('mayDecide', () => {
  it('lets an approver decide the step whose turn it is', () => {
    expect(
      decide('lead', 'user:default/lena', SUBMITTED, { saw: fingerprint }),
    ).toEqual({
      allowed: true,
      reason: "it is the turn of 'Lead'",
    });
    expect(decide('risk', 'user:default/grace', LEAD_APPROVED).allowed).toBe(
      true,
    );
  });

  it.each<[string, ReturnType<typeof decide>, string]>([
    [
      'an unknown step',
      decide('board', 'user:default/lena', SUBMITTED),
      "Release has no approval step 'board'",
    ],
    [
      'before a submission',
      decide('lead', 'user:default/lena', { submissions: [], decisions: [] }),
      'Release is ready, so nothing is to be decided now',
    ],
    [
      'while a requirement is missing',
      decide('lead', 'user:default/lena', SUBMITTED, { input: { checks: {} } }),
      'Release is blocked, so nothing is to be decided now',
    ],
    [
      'after a rejection',
      decide('lead', 'user:default/lars', {
        ...SUBMITTED,
        decisions: [aDecision({ fingerprint, decision: 'reject' })],
      }),
      'Release is rejected, so nothing is to be decided now',
    ],
    [
      'out of order',
      decide('risk', 'user:default/grace', SUBMITTED),
      "the step 'Lead' comes before 'Risk'",
    ],
    [
      'a complete step',
      decide('lead', 'user:default/lars', LEAD_APPROVED),
      "the step 'Lead' is complete",
    ],
    [
      'what has changed',
      decide('lead', 'user:default/lena', SUBMITTED, { saw: 'before' }),
      'what you looked at has changed since; look at it again',
    ],
    [
      'without being an approver',
      decide('lead', 'user:default/lena', SUBMITTED, {
        groups: ['model-risk'],
      }),
      "only leads may decide 'Lead'",
    ],
    [
      'the own submission',
      decide('lead', 'user:default/ada', SUBMITTED),
      'nobody decides about their own submission',
    ],
    [
      'the own submission in another spelling',
      decide('lead', 'User:default/Ada', SUBMITTED),
      'nobody decides about their own submission',
    ],
    [
      'a second step',
      decide('risk', 'user:default/lena', LEAD_APPROVED),
      "you have approved the step 'Lead', and nobody decides two steps of one chain",
    ],
  ])('refuses %s', (_what, { allowed, reason }, said) => {
    expect({ allowed, reason }).toEqual({ allowed: false, reason: said });
  });

  it('refuses a second vote in a committee, and knows roles', () => {
    const committee = aGate({
      approvals: [
        { name: 'lead', title: 'Lead', roles: ['ethicist'], quorum: 2 },
      ],
    });
    const now = standingOf(committee, aGateInput()).fingerprint;
    const record = {
      ...SUBMITTED,
      decisions: [aDecision({ fingerprint: now })],
    };
    const review = {
      gate: committee,
      record,
      standing: standingOf(committee, aGateInput({ review: record })),
    };
    const roles = ['ethicist'];
    expect(
      mayDecide('lead', { ref: 'user:default/lena', roles }, review),
    ).toEqual({
      allowed: false,
      reason: 'you have already approved this step',
    });
    expect(
      mayDecide('lead', { ref: 'user:default/lars', roles }, review).allowed,
    ).toBe(true);
    expect(mayDecide('lead', { ref: 'user:default/lars' }, review).reason).toBe(
      "only the role ethicist may decide 'Lead'",
    );
  });
});

describe('maySubmit', () => {
  const yearly = aGate({ validity: 'P1Y', approvals: undefined });

  it.each<[string, ReturnType<typeof maySubmit>, boolean]>([
    ['ready', maySubmit(gate, standingOf(gate, aGateInput())), true],
    [
      'blocked',
      maySubmit(gate, standingOf(gate, aGateInput({ checks: {} }))),
      false,
    ],
    [
      'in review',
      maySubmit(gate, standingOf(gate, aGateInput({ review: SUBMITTED }))),
      false,
    ],
    [
      'upcoming',
      maySubmit(gate, standingOf(gate, aGateInput({ expected: false }))),
      false,
    ],
    [
      'rejected',
      maySubmit(
        gate,
        standingOf(
          gate,
          aGateInput({
            review: {
              ...SUBMITTED,
              decisions: [aDecision({ fingerprint, decision: 'reject' })],
            },
          }),
        ),
      ),
      true,
    ],
    [
      'passed for ever',
      maySubmit(
        gate,
        standingOf(aGate({ approvals: undefined }), aGateInput()),
      ),
      false,
    ],
    [
      'passed for a year',
      maySubmit(yearly, standingOf(yearly, aGateInput({ previous: {} }))),
      true,
    ],
  ])('when %s', (_status, { allowed, reason }, expected) => {
    expect(allowed).toBe(expected);
    expect(reason).toMatch(/\w/);
  });
});
