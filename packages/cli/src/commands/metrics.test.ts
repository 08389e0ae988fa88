import { runReadiness } from '../__testUtils__/runReadiness';

const BOTH = [
  ...['metrics', '--now', '2026-01-15T12:00:00Z'],
  ...['--deployments', 'deployments.json', '--incidents', 'incidents.yaml'],
];

describe('readiness metrics', () => {
  it('writes facts as push reads them', () => {
    const { code, stdout } = runReadiness(...BOTH, '--json');
    expect(JSON.parse(stdout)).toEqual({
      delivery: {
        deploymentsPerWeek: 0.5,
        leadTimeHours: 15,
        changeFailureRatePercent: 50,
        timeToRestoreHours: 1.5,
      },
      incidents: { open: 1, openSevere: 0, last30Days: 2 },
    });
    expect(code).toBe(0);
  });

  it('shows them to people', () => {
    const { code, stdout } = runReadiness(
      ...['metrics', '--now', '2026-01-15T12:00:00Z', '--days', '7'],
      ...['--deployments', 'deployments.json'],
    );
    expect(stdout).toBe(
      [
        'Over the last 7 days',
        '  deployment frequency   1 per week',
        '  lead time for changes  12 h',
        '  change failure rate    –',
        '  time to restore        –',
        '  open incidents         –',
        '  of these severe        –',
        '  incidents in 30 days   –',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('names what is no event', () => {
    const { code, stderr } = runReadiness(
      ...['metrics', '--deployments', 'incidents.yaml'],
      ...['--incidents', 'facts.json'],
    );
    expect(stderr).toMatch(
      /incidents.yaml is no list of deployments[^]*\[0\].at/,
    );
    expect(stderr).toContain('facts.json is no list of incidents');
    expect(code).toBe(1);
  });

  it.each([
    [[], '--deployments or --incidents is needed'],
    [['--incidents', 'nowhere.json'], 'cannot read the incidents'],
    [['--incidents', 'incidents.yaml', '--days', '0'], '--days must be'],
    [['--incidents', 'incidents.yaml', '--now', 'later'], '--now is no'],
    [['--incident', 'incidents.yaml'], 'unknown option --incident'],
  ])('cannot run with %j', (args, message) => {
    const { code, stderr } = runReadiness('metrics', ...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
