import { benchEngine } from './engineBench';

describe('benchEngine', () => {
  it('measures the engine on results that are right', () => {
    const figures = benchEngine({ entities: 20, rounds: 3 });
    expect(figures).toMatchObject({ entities: 20, checks: 50 });
    expect(figures.slowestRound).toBeGreaterThan(0);
    expect(figures.evaluationsPerSecond).toBeGreaterThanOrEqual(
      figures.slowestRound,
    );
    expect(figures.fastestRound).toBeGreaterThanOrEqual(
      figures.evaluationsPerSecond,
    );
  });
});
