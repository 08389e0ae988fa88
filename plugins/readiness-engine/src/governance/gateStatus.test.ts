import { GateReviewRecord } from './GovernanceInput';
import {
  aDecision,
  aGate,
  aGateInput,
  anApprovedReview,
  standingOf,
  SUBMITTED_REVIEW,
} from '../testUtils/gates';

const FAILING = {
  a: { status: 'fail' as const, reason: 'it fails', title: 'A' },
};

describe('a gate with approvals', () => {
  const gate = aGate();

  it('goes the whole way, and each step says what is missing', () => {
    const walk = [
      aGateInput({ checks: FAILING }),
      aGateInput(),
      aGateInput({ review: SUBMITTED_REVIEW }),
      aGateInput({
        review: {
          ...anApprovedReview(gate),
          decisions: anApprovedReview(gate).decisions.slice(0, 1),
        },
      }),
      aGateInput({ review: anApprovedReview(gate) }),
      aGateInput({ review: anApprovedReview(gate), checks: FAILING }),
      aGateInput({ review: anApprovedReview(gate) }),
    ].map(input => standingOf(gate, input));
    expect(
      walk.map(({ status, missing, approvals }) => [
        status,
        missing.map(({ name }) => name).join(),
        approvals.next,
      ]),
    ).toEqual([
      ['blocked', 'a', undefined],
      ['ready', 'lead,risk', undefined],
      ['in-review', 'lead,risk', 'lead'],
      ['in-review', 'risk', 'risk'],
      ['passed', '', undefined],
      ['regressed', 'a', undefined],
      ['passed', '', undefined],
    ]);
  });

  it('is blocked, not regressed, when a check turns before it was ever passed', () => {
    expect(
      standingOf(
        gate,
        aGateInput({ review: SUBMITTED_REVIEW, checks: FAILING }),
      ).status,
    ).toBe('blocked');
  });

  it('does not come back to a pass that was followed by a rejection', () => {
    const record = anApprovedReview(gate);
    const rejected: GateReviewRecord = {
      submissions: [
        ...record.submissions,
        { id: 's2', by: 'user:default/ada', at: '2026-01-14T00:00:00Z' },
      ],
      decisions: [
        ...record.decisions,
        aDecision({
          submission: 's2',
          decision: 'reject',
          at: '2026-01-14T10:00:00Z',
          fingerprint: record.decisions[0].fingerprint,
        }),
      ],
    };
    expect(standingOf(gate, aGateInput({ review: rejected })).status).toBe(
      'rejected',
    );
    const again: GateReviewRecord = {
      ...rejected,
      submissions: [
        ...rejected.submissions,
        { id: 's3', by: 'user:default/ada', at: '2026-01-15T00:00:00Z' },
      ],
    };
    expect(
      standingOf(
        gate,
        aGateInput({
          review: again,
          previous: {
            passed: { at: '2026-01-13T10:00:00Z', fingerprint: 'f' },
          },
        }),
      ),
    ).toMatchObject({ status: 'in-review', approvals: { given: 0 } });
  });

  it('forgets the pass of before a rejection, and what is said after one', () => {
    const record = anApprovedReview(gate);
    const { fingerprint } = record.decisions[0];
    const rejection = aDecision({
      decision: 'reject',
      at: '2026-01-14T10:00:00Z',
      fingerprint,
    });
    const late = { ...record.decisions[0], at: '2026-01-14T11:00:00Z' };
    const review = { ...SUBMITTED_REVIEW, decisions: [rejection, late] };
    expect(standingOf(gate, aGateInput({ review }))).toMatchObject({
      status: 'rejected',
      approvals: { given: 0 },
    });
    const again = {
      ...review,
      submissions: [
        ...SUBMITTED_REVIEW.submissions,
        { id: 's2', by: 'user:default/ada', at: '2026-01-15T00:00:00Z' },
      ],
    };
    const passedAt = (at: string) => ({ passed: { at, fingerprint } });
    const statusAfter = (at: string) =>
      standingOf(
        gate,
        aGateInput({
          checks: FAILING,
          review: again,
          previous: passedAt(at),
        }),
      ).status;
    expect(statusAfter('2026-01-14T09:00:00Z')).toBe('blocked');
    expect(statusAfter('2026-01-15T01:00:00Z')).toBe('regressed');
  });

  it('rests on evidence up to the moment it ends', () => {
    const withNote = aGate({
      approvals: undefined,
      requires: {
        evidence: [{ name: 'note', title: 'Note', validity: 'P1D' }],
      },
    });
    const item = {
      id: 'e1',
      name: 'note',
      by: 'user:default/ada',
      givenAt: '2026-01-14T12:00:00Z',
    };
    const statusAt = (now: string) =>
      standingOf(withNote, aGateInput({ evidence: [item], now })).status;
    expect(statusAt('2026-01-15T11:59:59Z')).toBe('passed');
    expect(statusAt('2026-01-15T12:00:00Z')).toBe('blocked');
  });

  it('expires when its approvals seem older than their submission, too', () => {
    const record = anApprovedReview(gate);
    const late = record.submissions.map(submission => ({
      ...submission,
      at: new Date(Date.parse(record.decisions.at(-1)!.at) + 1).toISOString(),
    }));
    const input = aGateInput({
      review: { ...record, submissions: late },
      now: '2030-01-01T00:00:00Z',
    });
    const { status, approvals } = standingOf(
      { ...gate, validity: 'P20D' },
      input,
    );
    expect(status).toBe('expired');
    expect(approvals).toMatchObject({ given: 2, of: 2, next: undefined });
  });

  it('never takes the recorded pass for approvals', () => {
    const { fingerprint } = standingOf(gate, aGateInput());
    expect(
      standingOf(
        gate,
        aGateInput({
          previous: {
            status: 'passed',
            passed: { at: '2026-01-13T10:00:00Z', fingerprint },
          },
        }),
      ).status,
    ).toBe('ready');
  });

  it('counts two decisions of the same moment, whatever their order in the record', () => {
    const committee = aGate({
      approvals: [
        { name: 'lead', title: 'Lead', groups: ['leads'], quorum: 2 },
      ],
    });
    const { fingerprint } = standingOf(committee, aGateInput());
    const two = ['lena', 'lars'].map(name =>
      aDecision({ fingerprint, actor: `user:default/${name}` }),
    );
    for (const decisions of [two, [...two].reverse()]) {
      expect(
        standingOf(
          committee,
          aGateInput({ review: { ...SUBMITTED_REVIEW, decisions } }),
        ),
      ).toMatchObject({ status: 'passed', approvals: { given: 1, of: 1 } });
    }
  });

  it('lets one person decide two steps only where the later one allows it', () => {
    const allowing = aGate({
      approvals: [
        aGate().approvals![0],
        { ...aGate().approvals![1], allowSameApprover: true },
      ],
    });
    for (const [subject, status] of [
      [gate, 'in-review'],
      [allowing, 'passed'],
    ] as const) {
      const record = anApprovedReview(subject);
      const decisions = record.decisions.map(decision => ({
        ...decision,
        actor: 'user:default/lena',
      }));
      expect(
        standingOf(subject, aGateInput({ review: { ...record, decisions } }))
          .status,
      ).toBe(status);
    }
  });
});

describe('a gate without approvals', () => {
  const own = aGate({ approvals: undefined });

  it('is not passed by a mode that does not expect it', () => {
    const upcoming = standingOf(
      own,
      aGateInput({ expected: false, previous: {} }),
    );
    expect(upcoming).toMatchObject({ status: 'upcoming' });
    expect(upcoming.passed).toBeUndefined();
    expect(
      standingOf(own, aGateInput({ checks: FAILING, previous: upcoming }))
        .status,
    ).toBe('blocked');
  });

  it('regresses and recovers, and keeps the day of its pass', () => {
    const passed = standingOf(own, aGateInput({ previous: {} }));
    const regressed = standingOf(
      own,
      aGateInput({
        checks: FAILING,
        previous: passed,
        now: '2026-01-16T00:00:00Z',
      }),
    );
    const recovered = standingOf(
      own,
      aGateInput({ previous: regressed, now: '2026-01-17T00:00:00Z' }),
    );
    expect(
      [passed, regressed, recovered].map(({ status, since, passed: pass }) => [
        status,
        since,
        pass?.at,
      ]),
    ).toEqual([
      ['passed', '2026-01-15T12:00:00Z', '2026-01-15T12:00:00Z'],
      ['regressed', '2026-01-16T00:00:00Z', '2026-01-15T12:00:00Z'],
      ['passed', '2026-01-17T00:00:00Z', '2026-01-15T12:00:00Z'],
    ]);
  });
});

describe('since', () => {
  const gate = aGate();

  it('stays while the status stays, and is the moment of the event when it turns', () => {
    const review = anApprovedReview(gate);
    expect(
      standingOf(
        gate,
        aGateInput({
          review,
          previous: { status: 'in-review', since: '2026-01-11T10:00:00Z' },
        }),
      ).since,
    ).toBe('2026-01-13T10:00:00Z');
    expect(
      standingOf(
        gate,
        aGateInput({
          checks: FAILING,
          review,
          previous: { status: 'regressed', since: '2026-01-14T00:00:00Z' },
        }),
      ).since,
    ).toBe('2026-01-14T00:00:00Z');
    expect(
      standingOf(
        gate,
        aGateInput({
          review,
          previous: { status: 'regressed', since: '2026-01-14T00:00:00Z' },
        }),
      ).since,
    ).toBe('2026-01-15T12:00:00Z');
    expect(
      standingOf(gate, aGateInput({ checks: FAILING })).since,
    ).toBeUndefined();
  });
});
