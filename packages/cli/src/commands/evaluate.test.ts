import { runReadiness } from '../__testUtils__/runReadiness';

const CLAIMS_TRIAGE = [
  'evaluate',
  ...['--policy', 'valid', '--entity', 'catalog-info.yaml'],
  ...['--ref', 'claims-triage', '--now', '2026-01-15T12:00:00Z'],
];

describe('readiness evaluate', () => {
  it('shows level, score, and why', () => {
    const { code, stdout } = runReadiness(
      ...CLAIMS_TRIAGE,
      ...['--facts', 'facts.json'],
    );
    expect(stdout).toContain(
      'component:default/claims-triage: Initial (level 1 of 2), 25 %',
    );
    expect(stdout).toContain('✕ fail     p95 latency is within the SLO');
    expect(stdout).toMatch(/412 ms.*250 ms/);
    expect(stdout).toContain('1 p95 latency is within the SLO');
    expect(code).toBe(0);
  });

  it('gives the same assessment for the same input, as JSON', () => {
    const args = [...CLAIMS_TRIAGE, '--facts', 'facts.json', '--json'];
    const { code, stdout } = runReadiness(...args);
    expect(JSON.parse(stdout)).toMatchObject({
      entityRef: 'component:default/claims-triage',
      version: '14',
      assessedAt: '2026-01-15T12:00:00.000Z',
      score: 0.25,
      checks: { 'p95-latency-within-slo': { status: 'fail' } },
    });
    expect(code).toBe(0);
    expect(runReadiness(...args).stdout).toBe(stdout);
  });

  it('has no verdict without facts', () => {
    const { stdout } = runReadiness(...CLAIMS_TRIAGE, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { unknown: 2, pass: 0, fail: 0 },
    });
  });

  it('refuses facts that are not declared or do not fit', () => {
    const { code, stderr } = runReadiness(
      ...CLAIMS_TRIAGE,
      ...['--facts', 'facts-undeclared.json'],
    );
    expect(stderr).toContain('facts.prometheus.latency is not declared');
    expect(stderr).toContain('facts.prometheus.latencyP95Ms does not fit');
    expect(code).toBe(1);
  });

  it.each([
    [['--policy', 'valid'], '--policy and --entity are needed'],
    [
      ['--policy', 'valid', '--entity', 'catalog-info.yaml'],
      'choose one with --ref: component:default/claims-triage, api:default/claims-triage-api',
    ],
    [
      [...CLAIMS_TRIAGE.slice(1), '--facts', 'catalog-info.yaml'],
      'cannot read the facts',
    ],
    [
      ['--policy', 'valid', '--entity', 'catalog-info.yaml', '--now', 'today'],
      '--now is no ISO 8601 time',
    ],
  ])('cannot run with %p', (args, message) => {
    const { code, stderr } = runReadiness('evaluate', ...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
