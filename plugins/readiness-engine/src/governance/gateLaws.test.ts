import fc from 'fast-check';
import { CheckStatus } from '../assessment/types';
import { GateSpec } from '../policy/documents';
import { aGate, aGateInput, standingOf } from '../testUtils/gates';
import { gateDecision } from './gateDecision';
import { EvidenceItem, GateReviewDecision } from './GovernanceInput';
import { GateStatusInput } from './gateStatus';

const gate = aGate();
const { fingerprint } = standingOf(gate, aGateInput());

const moment = fc
  .date({
    min: new Date('2025-11-01T00:00:00Z'),
    max: new Date('2026-01-15T11:00:00Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());

const submissions = fc
  .uniqueArray(moment, { minLength: 1, maxLength: 3 })
  .map(times =>
    [...times].sort().map((at, index) => ({
      id: `s${index + 1}`,
      by: 'user:default/ada',
      at,
    })),
  );

function decisionsBy(
  actors: string[],
  print = fingerprint,
): fc.Arbitrary<GateReviewDecision[]> {
  return fc.array(
    fc.record({
      submission: fc.constantFrom('s1', 's2', 's3', 's9'),
      step: fc.constantFrom('lead', 'risk', 'board'),
      actor: fc.constantFrom(...actors),
      // Mostly approvals of what is there, so that chains do get complete.
      decision: fc.constantFrom<GateReviewDecision['decision'][]>(
        'approve',
        'approve',
        'approve',
        'approve',
        'reject',
        'changes',
      ),
      at: moment,
      fingerprint: fc.constantFrom(print, print, print, 'before'),
    }),
    { maxLength: 12 },
  );
}

function isPassed(status: string): boolean {
  return status === 'passed' || status === 'passed-with-waivers';
}

const checkStatus = fc.constantFrom<CheckStatus[]>(
  'pass',
  'fail',
  'unknown',
  'error',
  'waived',
  'upcoming',
  'not-applicable',
);

const evidenceItem: fc.Arbitrary<EvidenceItem> = fc.record(
  {
    id: fc.uuid(),
    name: fc.constantFrom('note', 'report'),
    givenAt: moment,
    by: fc.constant('user:default/ada'),
    version: fc.constantFrom('14', '15'),
    expiresAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'),
  },
  { requiredKeys: ['id', 'name', 'givenAt', 'by'] },
);

const anyGate: fc.Arbitrary<GateSpec> = fc
  .record({
    approvals: fc.constantFrom(undefined, gate.approvals),
    validity: fc.constantFrom(undefined, 'P20D', 'P1Y'),
    evidence: fc.subarray([
      { name: 'note', title: 'Note', validity: 'P30D' },
      { name: 'report', title: 'Report', perVersion: true },
    ]),
  })
  .map(({ approvals, validity, evidence }) =>
    aGate({ approvals, validity, requires: { checks: ['a'], evidence } }),
  );

const anyInput: fc.Arbitrary<GateStatusInput> = fc
  .record({
    expected: fc.boolean(),
    status: checkStatus,
    evidence: fc.array(evidenceItem, { maxLength: 4 }),
    submissions,
    decisions: decisionsBy(['user:default/lena', 'user:default/grace']),
    version: fc.constantFrom(undefined, '14', '15'),
    passedAt: fc.option(moment, { nil: undefined }),
  })
  .map(({ status, passedAt, ...rest }) =>
    aGateInput({
      expected: rest.expected,
      checks: { a: { status, reason: 'so it is' } },
      evidence: rest.evidence,
      version: rest.version,
      review: { submissions: rest.submissions, decisions: rest.decisions },
      ...(passedAt
        ? { previous: { passed: { at: passedAt, fingerprint: 'f' } } }
        : {}),
    }),
  );

/** The input with every approval given for what is there now. */
function bind(spec: GateSpec, input: GateStatusInput): GateStatusInput {
  const current = standingOf(spec, input).fingerprint;
  return {
    ...input,
    review: {
      submissions: input.review?.submissions ?? [],
      decisions: (input.review?.decisions ?? []).map(decision => ({
        ...decision,
        fingerprint:
          decision.fingerprint === fingerprint ? current : decision.fingerprint,
      })),
    },
  };
}

describe('laws of gates', () => {
  it('no sequence of decisions by one person passes a chain of two steps', () => {
    fc.assert(
      fc.property(
        submissions,
        decisionsBy(['user:default/lena', 'User:default/Lena', 'lena']),
        (given, decisions) => {
          const { status } = standingOf(
            gate,
            aGateInput({ review: { submissions: given, decisions } }),
          );
          expect(isPassed(status)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a passed chain was decided by as many people as it has steps, none of them the submitter', () => {
    let passes = 0;
    fc.assert(
      fc.property(
        submissions,
        decisionsBy([
          'user:default/ada',
          'user:default/lena',
          'user:default/grace',
        ]),
        (given, decisions) => {
          const standing = standingOf(
            gate,
            aGateInput({ review: { submissions: given, decisions } }),
          );
          if (!isPassed(standing.status)) {
            return;
          }
          passes += 1;
          const actors = standing.approvals.steps.flatMap(step =>
            step.by.map(({ actor }) => actor),
          );
          // A renewal may be under way while the pass of an earlier round holds.
          const isComplete = standing.approvals.next === undefined;
          expect(new Set(actors).size).toBe(actors.length);
          expect(actors).not.toContain('user:default/ada');
          expect(isComplete || given.length > 1).toBe(true);
        },
      ),
      { numRuns: 3000, seed: 7 },
    );
    expect(passes).toBeGreaterThan(5);
  });

  it('enforcement decides what a pipeline may do, never what the status is', () => {
    fc.assert(
      fc.property(anyGate, anyInput, (spec, input) => {
        const bound = bind(spec, input);
        const [observed, warned, enforced] = (
          ['observe', 'warn', 'enforce'] as const
        ).map(enforcement => standingOf({ ...spec, enforcement }, bound));
        expect(warned).toEqual(observed);
        expect(enforced).toEqual(observed);
        expect(
          gateDecision({
            ...enforced,
            title: 'Release',
            enforcement: 'enforce',
          }).decision,
        ).toBe(isPassed(enforced.status) ? 'allow' : 'deny');
      }),
    );
  });

  it('more evidence never takes away what was met', () => {
    let passes = 0;
    fc.assert(
      fc.property(anyGate, anyInput, evidenceItem, (spec, input, item) => {
        const bound = bind(spec, input);
        const before = standingOf(spec, bound);
        const after = standingOf(spec, {
          ...bound,
          evidence: [...(bound.evidence ?? []), item],
        });
        const missing = (standing: typeof before) =>
          standing.requirements
            .filter(({ status }) => status === 'missing')
            .map(({ name }) => name);
        expect(missing(before)).toEqual(expect.arrayContaining(missing(after)));
        if (!isPassed(before.status)) {
          return;
        }
        passes += 1;
        expect([
          'passed',
          'passed-with-waivers',
          'in-review',
          'ready',
        ]).toContain(after.status);
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(passes).toBeGreaterThan(20);
  });

  it('only a pass has nothing missing, and a standing is a function of its records', () => {
    fc.assert(
      fc.property(anyGate, anyInput, (spec, input) => {
        const bound = bind(spec, input);
        const standing = standingOf(spec, bound);
        expect(standing.missing.length === 0).toBe(
          isPassed(standing.status) || standing.status === 'upcoming',
        );
        expect(standing.reason).toMatch(/\w/);
        expect(standingOf(spec, structuredClone(bound))).toEqual(standing);
        expect(
          standingOf(spec, {
            ...bound,
            review: {
              submissions: bound.review!.submissions.toReversed(),
              decisions: bound.review!.decisions,
            },
          }),
        ).toEqual(standing);
      }),
    );
  });

  it('does not change before the moment it names', () => {
    fc.assert(
      fc.property(anyGate, anyInput, fc.nat(400), (spec, input, days) => {
        const bound = { previous: {}, ...bind(spec, input) };
        const first = standingOf(spec, bound);
        const later = new Date(
          Date.parse(bound.now) + days * 86_400_000,
        ).toISOString();
        if (first.changesAt && later >= first.changesAt) {
          return;
        }
        const { status, passed } = standingOf(spec, {
          ...bound,
          previous: { ...first },
          now: later,
        });
        expect(status).toBe(first.status);
        expect(passed).toEqual(first.passed);
      }),
      { numRuns: 500 },
    );
  });
});
