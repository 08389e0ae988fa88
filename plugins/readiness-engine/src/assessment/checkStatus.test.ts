import { checkStatus, CheckStanding, counts } from './checkStatus';

const OUTCOMES = ['pass', 'fail', 'unknown', 'error'] as const;
const BOOLEANS = [true, false];

const standings: CheckStanding[] = BOOLEANS.flatMap(applies =>
  BOOLEANS.flatMap(expected =>
    OUTCOMES.flatMap(outcome =>
      BOOLEANS.map(waived => ({ applies, expected, outcome, waived })),
    ),
  ),
);

describe('checkStatus', () => {
  it('is not-applicable whatever else is so', () => {
    for (const standing of standings.filter(({ applies }) => !applies)) {
      expect(checkStatus(standing)).toBe('not-applicable');
    }
  });

  it('is upcoming where it applies but is not expected', () => {
    for (const standing of standings.filter(
      ({ applies, expected }) => applies && !expected,
    )) {
      expect(checkStatus(standing)).toBe('upcoming');
    }
  });

  it.each([
    ['pass', false, 'pass'],
    ['pass', true, 'pass'],
    ['fail', false, 'fail'],
    ['fail', true, 'waived'],
    ['unknown', false, 'unknown'],
    ['unknown', true, 'waived'],
    ['error', false, 'error'],
    ['error', true, 'waived'],
  ] as const)('%s, waived %s, is %s', (outcome, waived, status) => {
    expect(
      checkStatus({ applies: true, expected: true, outcome, waived }),
    ).toBe(status);
  });

  it('counts all but what does not apply or is not expected yet', () => {
    expect(
      (
        [
          'pass',
          'fail',
          'unknown',
          'error',
          'waived',
          'upcoming',
          'not-applicable',
        ] as const
      ).filter(counts),
    ).toEqual(['pass', 'fail', 'unknown', 'error', 'waived']);
  });
});
