import { BatchSize } from './BatchSize';

describe('BatchSize', () => {
  it('grows step by step while batches are fast, up to a limit', () => {
    const batch = new BatchSize();
    const sizes = Array.from({ length: 3 }, () => {
      batch.record(batch.size, 10);
      return batch.size;
    });
    expect(sizes).toEqual([100, 200, 200]);
  });

  it('shrinks at once where batches are slow, down to a limit', () => {
    const batch = new BatchSize();
    batch.record(50, 10);
    batch.record(100, 250);
    expect(batch.size).toBe(80);
    batch.record(80, 10_000);
    expect(batch.size).toBe(50);
  });

  it('learns nothing from the rest of a queue', () => {
    const batch = new BatchSize();
    batch.record(3, 1);
    expect(batch.size).toBe(50);
  });
});
