import { readOptions } from './options';

describe('readOptions', () => {
  it('measures everything at three sizes', () => {
    expect(readOptions([])).toMatchObject({
      parts: ['engine', 'fleet', 'catalog', 'replicas', 'tech-insights'],
      databases: ['PostgreSQL', 'SQLite'],
      sizes: [1000, 10_000, 100_000],
    });
  });

  it('is quick, or only a smoke test', () => {
    expect(readOptions(['--quick'])).toMatchObject({ sizes: [1000] });
    expect(readOptions(['--smoke'])).toMatchObject({
      parts: ['engine', 'fleet'],
      databases: ['SQLite'],
      sizes: [100],
    });
  });

  it.each([
    ['--only', 'everything'],
    ['--sizes', '10'],
    ['--sizes', 'many'],
    ['--databases', 'oracle'],
  ])('refuses %s %s and says how to call it', (...args) => {
    expect(() => readOptions(args)).toThrow('Usage: ./yarnw bench');
  });
});
