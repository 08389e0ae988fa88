import { median, quantile } from './statistics';

describe('statistics', () => {
  it('finds the middle and the 95th percentile in any order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(median(values)).toBe(50);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
  });
});
