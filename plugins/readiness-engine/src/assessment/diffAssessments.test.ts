import {
  anInput,
  aCheck,
  aPolicy,
  aScorecard,
  someFacts,
  testHash,
} from '../testUtils';
import { assess } from './assess';
import { diffAssessments } from './diffAssessments';

const policy = aPolicy([aCheck('check'), aScorecard('card', ['check'])]);

function assessed(unitTestsPass: boolean, version?: string) {
  return assess(
    policy,
    anInput({ facts: someFacts({ ci: { unitTestsPass } }), version }),
    { hash: testHash },
  );
}

describe('diffAssessments', () => {
  it('finds nothing between equal assessments', () => {
    expect(diffAssessments(assessed(true), assessed(true))).toEqual([]);
  });

  it('names what changed, from the whole to the check', () => {
    expect(diffAssessments(assessed(false, '1'), assessed(true, '2'))).toEqual([
      { kind: 'version', subject: '', from: '1', to: '2' },
      { kind: 'level', subject: '', from: 'none', to: 'high' },
      { kind: 'score', subject: '', from: '0', to: '1' },
      expect.objectContaining({
        kind: 'level',
        subject: 'card',
        from: 'none',
        to: 'high',
      }),
      expect.objectContaining({
        kind: 'score',
        subject: 'card',
        from: '0',
        to: '1',
      }),
      {
        kind: 'check',
        subject: 'check',
        from: 'fail',
        to: 'pass',
        reason: 'unit tests pass is true',
      },
    ]);
  });

  it('has no from where there was nothing, and no to where there is nothing more', () => {
    const first = diffAssessments(undefined, assessed(true));
    expect(first.length).toBeGreaterThan(3);
    expect(first.filter(change => change.from !== undefined)).toEqual([]);
    const other = assess(
      aPolicy([aCheck('other'), aScorecard('card', ['other'])]),
      anInput(),
      { hash: testHash },
    );
    expect(diffAssessments(assessed(true), other)).toContainEqual({
      kind: 'check',
      subject: 'check',
      from: 'pass',
    });
  });
});
