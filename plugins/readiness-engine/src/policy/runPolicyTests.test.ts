import { aCheck, aPolicy, aScorecard, testHash } from '../testUtils';
import { PolicyDocument, PolicyTest } from './documents';
import { runPolicyTests } from './runPolicyTests';

function run(tests: PolicyTest[], extra: PolicyDocument[] = []) {
  const check = {
    ...aCheck('check', {
      freshness: 'PT24H',
      appliesTo: { 'spec.type': 'service' },
    }),
    tests,
  };
  return runPolicyTests(aPolicy([check, ...extra]), { hash: testHash }).map(
    ({ ok, message }) => message ?? ok,
  );
}

describe('runPolicyTests', () => {
  it('runs the tests of a check that no scorecard names', () => {
    expect(
      run([
        {
          name: 'passes',
          facts: { ci: { unitTestsPass: true } },
          expect: 'pass',
        },
        {
          name: 'fails',
          facts: { ci: { unitTestsPass: false } },
          expect: { status: 'fail', reasonContains: 'wanted true' },
        },
        { name: 'is unknown', expect: 'unknown' },
        {
          name: 'is for services',
          entity: { spec: { type: 'library' } },
          expect: 'not-applicable',
        },
        {
          name: 'is stale',
          now: '2026-01-10T00:00:00Z',
          facts: {
            ci: {
              unitTestsPass: {
                value: true,
                observedAt: '2026-01-01T00:00:00Z',
              },
            },
          },
          expect: { status: 'unknown', reasonContains: 'out of date' },
        },
      ]),
    ).toEqual([true, true, true, true, true]);
  });

  it('says what came out instead', () => {
    expect(
      run([
        {
          name: 'wrong status',
          facts: { ci: { unitTestsPass: false } },
          expect: 'pass',
        },
        {
          name: 'wrong reason',
          facts: { ci: { unitTestsPass: true } },
          expect: { reasonContains: 'coverage' },
        },
        {
          name: 'wrong fact',
          facts: { ci: { unitTestPass: true } },
          expect: 'pass',
        },
        {
          name: 'wrong type',
          facts: { ci: { unitTestsPass: 'yes' } },
          expect: 'pass',
        },
        { name: 'wrong mode', deliveryMode: 'nowhere', expect: 'pass' },
      ]),
    ).toEqual([
      'expected status pass, got fail: unit tests pass is false; wanted true',
      "expected a reason with 'coverage', got: unit tests pass is true",
      "unknown fact 'ci.unitTestPass'",
      'ci.unitTestsPass must be a boolean, not a string',
      "unknown delivery mode 'nowhere'",
    ]);
  });

  it('runs the tests of a scorecard', () => {
    const scorecard = {
      ...aScorecard('card', ['check']),
      tests: [
        {
          name: 'is high',
          facts: { ci: { unitTestsPass: true } },
          expect: {
            level: 'high',
            score: 1,
            checks: { check: 'pass' as const },
          },
        },
        {
          name: 'is not',
          facts: { ci: { unitTestsPass: false } },
          expect: { level: 'high', score: 1 },
        },
      ],
    };
    expect(run([], [scorecard])).toEqual([
      true,
      'expected level high, got none (No level: Low needs 25 %, the score is 0 %); expected score 1, got 0 (0 %: 0 of 1 points of weight earned)',
    ]);
  });
});
