import { GateResult, GateStatus } from 'backstage-plugin-readiness-engine';
import { badgeOf, badgesOf } from './badgeOf';
import { drawBadge } from './drawBadge';

const level = (rank: number) => ({
  level: { name: 'managed', title: 'Managed', rank, of: 4 },
});

const gate = (status: GateStatus, title = 'Launch') => ({
  gates: [{ name: 'launch', title, status } as GateResult],
});

describe('badgeOf', () => {
  it.each([
    [level(0), 'no level reached', 'bad'],
    [level(1), 'Managed, 1 of 4', 'bad'],
    [level(2), 'Managed, 2 of 4', 'fair'],
    [level(3), 'Managed, 3 of 4', 'good'],
    [{}, 'no data', 'neutral'],
  ])('says the level of %j', (assessment, message, tone) => {
    expect(badgeOf(assessment, 'level')).toEqual({
      label: 'readiness',
      message,
      tone,
    });
  });

  it.each([
    [0, '0 %', 'bad'],
    [0.001, '1 %', 'bad'],
    [0.5, '50 %', 'fair'],
    [0.999, '99 %', 'good'],
    [1, '100 %', 'good'],
    [undefined, 'no data', 'neutral'],
  ])('says the score %s', (score, message, tone) => {
    expect(badgeOf({ score }, 'score')).toMatchObject({ message, tone });
  });

  it.each<[GateStatus, string]>([
    ['upcoming', 'neutral'],
    ['blocked', 'bad'],
    ['in-review', 'busy'],
    ['passed', 'good'],
    ['passed-with-waivers', 'fair'],
    ['regressed', 'bad'],
  ])('says that a gate is %s', (status, tone) => {
    expect(badgeOf(gate(status), 'gate:launch')).toEqual({
      label: 'Launch',
      message: status.replace(/-/g, ' '),
      tone,
    });
  });

  it.each(['gate:other', 'owner', '', 'undefined'])(
    'has nothing to say of %j',
    show => {
      expect(badgeOf({ ...level(1), ...gate('passed') }, show)).toBeUndefined();
    },
  );

  it('lists level, score and every gate', () => {
    expect(badgesOf(gate('passed')).map(({ show }) => show)).toEqual([
      'level',
      'score',
      'gate:launch',
    ]);
    for (const { show } of badgesOf(gate('passed'))) {
      expect(badgeOf(gate('passed'), show)).toBeDefined();
    }
  });
});

describe('drawBadge', () => {
  const draw = (label: string, message = 'passed') =>
    drawBadge({ label, message, tone: 'good' });

  it('says in words what it shows', () => {
    const svg = draw('Launch');
    expect(svg).toContain('<title>Launch: passed</title>');
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="Launch: passed"');
  });

  it('escapes what a policy says', () => {
    const svg = draw('<script>alert(1)</script>', '"&');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('&quot;&amp;');
  });

  it('shortens what is long, by whole characters', () => {
    const svg = draw('🚀'.repeat(100));
    expect(svg).toContain(`>${'🚀'.repeat(39)}…<`);
    expect(svg.length).toBeLessThan(3_000);
  });
});
