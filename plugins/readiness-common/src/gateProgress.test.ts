import { compareGateStatuses } from './gateProgress';

describe('compareGateStatuses', () => {
  it.each([
    ['blocked', 'ready', 'better'],
    ['in-review', 'passed', 'better'],
    ['passed', 'passed-with-waivers', 'worse'],
    ['passed', 'expired', 'worse'],
    ['ready', 'upcoming', undefined],
    ['blocked', 'blocked', undefined],
    ['blocked', undefined, undefined],
    [undefined, 'passed', undefined],
    ['passed', 'of another version', undefined],
  ])('says of %s to %s: %s', (from, to, said) => {
    expect(compareGateStatuses(from, to)).toBe(said);
  });
});
