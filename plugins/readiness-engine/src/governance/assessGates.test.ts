import { assess } from '../assessment/assess';
import { diffAssessments } from '../assessment/diffAssessments';
import { GateSpec, GovernanceProfileDocument } from '../policy/documents';
import {
  aCheck,
  aDecision,
  aGate,
  anInput,
  aPolicy,
  aScorecard,
  someFacts,
  testHash,
} from '../testUtils';
import { GovernanceInput } from './GovernanceInput';

function aProfile(gates: GateSpec[]): GovernanceProfileDocument {
  return {
    apiVersion: 'readiness/v1',
    kind: 'GovernanceProfile',
    metadata: { name: 'unit' },
    spec: { default: true, gates },
  };
}

const policy = aPolicy([
  aCheck('a'),
  aCheck('b', { expression: 'facts.ci.coverage > 80.0' }),
  aScorecard('card', ['b']),
  // The later gate is written first: results keep that order, decisions do not depend on it.
  aProfile([
    aGate({
      name: 'operable',
      title: 'Operable',
      after: ['release'],
      requires: undefined,
      approvals: undefined,
    }),
    aGate(),
  ]),
]);

function assessed(governance?: GovernanceInput, unitTestsPass = true) {
  return assess(
    policy,
    anInput({
      facts: someFacts({ ci: { unitTestsPass, coverage: 90 } }),
      governance,
    }),
    { hash: testHash },
  );
}

const submissions = [
  { id: 's1', by: 'user:default/ada', at: '2026-01-11T10:00:00Z' },
];
const { fingerprint } = assessed().gates![1];
const approved: GovernanceInput = {
  reviews: {
    release: {
      submissions,
      decisions: [
        aDecision({ fingerprint }),
        aDecision({
          fingerprint,
          step: 'risk',
          actor: 'user:default/grace',
          at: '2026-01-13T10:00:00Z',
        }),
      ],
    },
  },
};

describe('gates of an assessment', () => {
  it('are in the order of the profile, each decided after those it asks for', () => {
    expect(
      assessed(approved).gates?.map(({ name, status }) => [name, status]),
    ).toEqual([
      ['operable', 'passed'],
      ['release', 'passed'],
    ]);
    expect(assessed().gates?.map(({ name, status }) => [name, status])).toEqual(
      [
        ['operable', 'blocked'],
        ['release', 'ready'],
      ],
    );
  });

  it('bring in checks that no scorecard has, without a part in the score', () => {
    const failing = assessed(undefined, false);
    expect(failing.checks.a.status).toBe('fail');
    expect(failing.score).toBe(1);
    expect(failing.nextActions).toEqual([
      expect.objectContaining({ check: 'a', gain: 0, unblocks: ['release'] }),
    ]);
  });

  it('are part of the fingerprint', () => {
    const submitted = { reviews: { release: { submissions, decisions: [] } } };
    const prints = [assessed(), assessed(submitted), assessed(approved)].map(
      assessment => assessment.fingerprint,
    );
    expect(new Set(prints).size).toBe(3);
  });

  it('say the same at another moment when no earlier result tells since when', () => {
    const at = (now: string) =>
      assess(
        policy,
        anInput({
          facts: someFacts({ ci: { unitTestsPass: true, coverage: 90 } }),
          governance: approved,
          now,
        }),
        { hash: testHash },
      );
    expect(at('2026-01-15T13:00:00Z').fingerprint).toBe(
      at('2026-01-15T14:00:00Z').fingerprint,
    );
  });

  it('do not change when they are handed in as the last results', () => {
    const first = assessed({ ...approved, previous: {} });
    expect(first.gates![0].passed?.at).toBe('2026-01-15T12:00:00Z');
    const previous = Object.fromEntries(
      first.gates!.map(gate => [gate.name, gate]),
    );
    expect(assessed({ ...approved, previous })).toEqual(first);
  });

  it('are compared from one assessment to the next', () => {
    const gateChanges = (
      ...[before, after]: Parameters<typeof diffAssessments>
    ) => diffAssessments(before, after).filter(({ kind }) => kind === 'gate');
    expect(gateChanges(assessed(), assessed(approved))).toEqual([
      {
        kind: 'gate',
        subject: 'operable',
        from: 'blocked',
        to: 'passed',
        reason: 'everything it asks for is there',
      },
      {
        kind: 'gate',
        subject: 'release',
        from: 'ready',
        to: 'passed',
        reason: 'passed on 2026-01-13 10:00 UTC',
      },
    ]);
    expect(gateChanges(undefined, assessed())).toHaveLength(2);
    const { gates, ...withoutGates } = assessed();
    expect(gateChanges(withoutGates, assessed(approved))).toEqual([]);
  });
});
