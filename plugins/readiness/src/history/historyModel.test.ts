import {
  claimsTriageHistory,
  FIXTURE_NOW,
} from 'backstage-plugin-readiness-react/testUtils';
import { readHistoryUrl } from './historyUrl';
import { toChangeGroups } from './toChangeGroups';
import { toChart } from './toChart';
import { toCsv } from './toCsv';
import { toPeriodStart } from './toPeriodStart';

const NOW = Date.parse(FIXTURE_NOW);
const DAY = 24 * 60 * 60 * 1000;

describe('toChart', () => {
  const { scores } = claimsTriageHistory();
  const chart = toChart(scores, { now: NOW, days: 90 });

  it('ends the line where a gap begins and shows the gap', () => {
    const gap = chart.points.findIndex(({ score }) => score === null);
    expect(chart.points[gap - 1]).toEqual({
      at: chart.points[gap].at,
      score: 36,
    });
    expect(chart.points[gap + 1].score).toBe(38);
  });

  it('marks when another policy came into force', () => {
    expect(chart.policyChanges).toEqual([
      { at: NOW - 18 * DAY, version: '3f9c2a7be1d04c55' },
    ]);
  });

  it('names stretches of one level, without the gap', () => {
    expect(chart.levels.map(({ level }) => level)).toEqual([
      'initial',
      'initial',
      'managed',
    ]);
    expect(chart.levels.at(-1)?.to).toBe(NOW);
  });

  it('cuts to the period and keeps what held at its start', () => {
    const short = toChart(scores, { now: NOW, days: 10 });
    expect(short.from).toBe(NOW - 10 * DAY);
    expect(short.points[0].score).toBe(58);
    expect(short.policyChanges).toEqual([]);
    expect(short.ticks[0].at).toBe(short.from);
    expect(short.ticks.at(-1)?.at).toBe(NOW);
  });

  it('draws nothing from nothing', () => {
    expect(toChart([], { now: NOW, days: 30 })).toEqual({
      points: [],
      from: NOW,
      to: NOW,
      policyChanges: [],
      levels: [],
      ticks: [{ at: NOW, label: expect.any(String) }],
    });
  });
});

describe('toChangeGroups', () => {
  it('puts what one assessment changed together, in the order it came', () => {
    const { items } = claimsTriageHistory();
    const groups = toChangeGroups(items);
    expect(groups.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      ['9'],
      ['8'],
      ['7'],
      ['6'],
      ['5'],
      ['4', '3'],
      ['2', '1'],
    ]);
    expect(groups[0]).toMatchObject({
      at: items[0].at,
      policyVersion: items[0].policyVersion,
    });
    expect(toChangeGroups([])).toEqual([]);
  });
});

describe('toCsv', () => {
  it('writes one line per score and leaves unknown ones empty', () => {
    const at = FIXTURE_NOW;
    expect(
      toCsv([
        { at, score: 0.5, level: 'a, "b"', levelRank: 1, policyVersion: 'p' },
        { at, policyVersion: '=1+1' },
      ]),
    ).toBe(
      [
        'at,score,level,level_rank,policy_version',
        `${at},0.5,"a, ""b""",1,p`,
        `${at},,,,'=1+1`,
        '',
      ].join('\r\n'),
    );
  });
});

describe('readHistoryUrl', () => {
  it('reads period, kinds and view, and ignores what it does not know', () => {
    expect(
      readHistoryUrl(
        new URLSearchParams('days=30&kind=level&kind=nonsense&view=table'),
      ),
    ).toEqual({ days: 30, kinds: ['level'], table: true });
    expect(readHistoryUrl(new URLSearchParams('days=7'))).toEqual({
      days: 90,
      kinds: [],
      table: false,
    });
  });
});

describe('toPeriodStart', () => {
  it('is the same all day', () => {
    expect(toPeriodStart(NOW, 30)).toBe('2026-02-12T00:00:00.000Z');
    expect(toPeriodStart(NOW + 3_600_000, 30)).toBe('2026-02-12T00:00:00.000Z');
  });
});
