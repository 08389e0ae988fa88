import {
  aCheck,
  anInput,
  aPolicy,
  aScorecard,
  someFacts,
  testHash,
} from '../testUtils/builders';
import { assess } from './assess';
import { compareAssessments } from './compareAssessments';

function policyOf(profile: string, gate: string, more: string[] = []) {
  return aPolicy([
    aCheck('a'),
    ...more.map(name => aCheck(name, { expression: 'facts.ci.coverage > 80' })),
    aScorecard('main', ['a', ...more]),
    {
      apiVersion: 'readiness/v1',
      kind: 'GovernanceProfile',
      metadata: { name: profile },
      spec: {
        default: true,
        defaultRiskTier: profile === 'strict' ? 'high' : 'low',
        gates: [
          {
            name: gate,
            title: `The ${gate}`,
            enforcement: 'warn',
            requires: { checks: ['a'] },
          },
        ],
      },
    },
  ]);
}

const input = anInput({
  facts: someFacts({ ci: { unitTestsPass: true, coverage: 60 } }),
});
const options = { hash: testHash };

describe('compareAssessments', () => {
  it('finds no difference to itself', () => {
    const result = assess(policyOf('light', 'release'), input, options);
    expect(compareAssessments(result, result)).toEqual({
      gates: [],
      checks: [],
    });
  });

  it('tells level, score, profile, tier, and gates and checks that came, went or turned', () => {
    expect(
      compareAssessments(
        assess(policyOf('light', 'release'), input, options),
        assess(policyOf('strict', 'approval', ['b']), input, options),
      ),
    ).toMatchObject({
      level: { from: { name: 'high' }, to: { name: 'low' } },
      score: { from: 1, to: 0.5 },
      profile: { from: 'light', to: 'strict' },
      riskTier: { from: 'low', to: 'high' },
      gates: [
        { name: 'approval', title: 'The approval', to: 'passed' },
        { name: 'release', title: 'The release', from: 'passed' },
      ],
      checks: [{ name: 'b', to: 'fail' }],
    });
  });
});
