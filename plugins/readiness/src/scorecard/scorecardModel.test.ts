/* eslint-disable no-script-url -- these must not become links */
import {
  aCheck,
  aSection,
  claimsTriageReadiness,
  noDataReadiness,
} from 'backstage-plugin-readiness-react/testUtils';
import { toSafeUrl } from './toSafeUrl';
import { readScorecardUrl, toLowestSection } from './scorecardUrl';
import { toCheckRows } from './toCheckRows';
import { toHoldingBack } from './toHoldingBack';
import { toStreams } from './toStreams';

describe('toCheckRows', () => {
  it('puts failures, errors, no data and waived first, the heaviest of each on top', () => {
    const heavy = { impact: 4, risk: 4, compliance: 0 };
    const section = aSection('s', 'S', [
      aCheck({ name: 'passes', title: 'passes' }),
      aCheck({ name: 'waived', title: 'waived', status: 'waived' }),
      aCheck({ name: 'later', title: 'later', status: 'upcoming' }),
      aCheck({ name: 'light', title: 'light', status: 'fail' }),
      aCheck({ name: 'unknown', title: 'unknown', status: 'unknown' }),
      aCheck({ name: 'heavy', title: 'heavy', status: 'fail', weight: heavy }),
      aCheck({ name: 'error', title: 'error', status: 'error' }),
      aCheck({ name: 'not', title: 'not', status: 'not-applicable' }),
    ]);
    const { open, folded } = toCheckRows(section);
    expect(open.map(({ check }) => check.name)).toEqual([
      'heavy',
      'light',
      'error',
      'unknown',
      'waived',
    ]);
    expect(folded.map(({ status, rows }) => [status, rows.length])).toEqual([
      ['pass', 1],
      ['upcoming', 1],
      ['not-applicable', 1],
    ]);
    expect(open[0]).toMatchObject({ weight: 8, weighed: true });
  });

  it('does not explain points by weights where the method counts otherwise', () => {
    const section = aSection('s', 'S', [
      aCheck({ name: 'a', title: 'a', status: 'fail' }),
    ]);
    const { open } = toCheckRows({ ...section, possible: 1 });
    expect(open[0].weighed).toBe(false);
  });

  it('names each place once and drops links that are no links', () => {
    const fact = { name: 'ci.x', title: 'x' };
    const { open } = toCheckRows(
      aSection('s', 'S', [
        aCheck({
          name: 'a',
          title: 'a',
          status: 'fail',
          facts: [
            { ...fact, url: 'https://ci.example.com/1' },
            { ...fact, url: 'https://ci.example.com/1' },
            { ...fact, url: 'javascript:alert(1)' },
          ],
          runbook: 'not a url',
        }),
      ]),
    );
    expect(open[0].sourceUrls).toEqual(['https://ci.example.com/1']);
    expect(open[0].runbook).toBeUndefined();
  });
});

describe('toSafeUrl', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['http://example.com/', 'http://example.com/'],
    ['javascript:alert(1)', undefined],
    [' JavaScript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//example.com', undefined],
    ['/relative', undefined],
    [undefined, undefined],
  ])('lets %p through as %p', (url, safe) => {
    expect(toSafeUrl(url)).toBe(safe);
  });
});

describe('readScorecardUrl', () => {
  const readiness = claimsTriageReadiness();
  const read = (search: string) => {
    const { scorecard, section, expanded, unfolded } = readScorecardUrl(
      new URLSearchParams(search),
      readiness,
    );
    return {
      scorecard: scorecard?.name,
      section: section?.name,
      expanded: [...expanded],
      unfolded: [...unfolded],
    };
  };

  it('begins with the lowest section of the first scorecard', () => {
    expect(read('')).toEqual({
      scorecard: 'ml-model',
      section: 'monitoring',
      expanded: [],
      unfolded: [],
    });
  });

  it('begins with the scorecard that decides, also for checks that it shares', () => {
    const [mlModel, mlTestScore] = readiness.scorecards;
    const service = { ...mlModel, name: 'service', score: 0.1 };
    const open = (search: string) =>
      readScorecardUrl(new URLSearchParams(search), {
        scorecards: [mlTestScore, mlModel, service],
        level: service.level,
      }).scorecard?.name;
    expect(open('')).toBe('service');
    expect(open('check=drift-monitored')).toBe('service');
    expect(open('scorecard=ml-model&check=drift-monitored')).toBe('ml-model');
  });

  it('finds the section of a check and unfolds its group', () => {
    expect(read('check=model-registered')).toEqual({
      scorecard: 'ml-model',
      section: 'model',
      expanded: ['model-registered'],
      unfolded: ['pass'],
    });
  });

  it('takes what is named and ignores what is gone', () => {
    expect(read('scorecard=ml-test-score&section=data')).toMatchObject({
      scorecard: 'ml-test-score',
      section: 'data',
    });
    expect(read('scorecard=gone&section=gone&check=gone')).toMatchObject({
      scorecard: 'ml-model',
      section: 'monitoring',
    });
  });

  it('has nothing to select where no scorecard applies', () => {
    expect(
      readScorecardUrl(new URLSearchParams(), {
        scorecards: [],
        level: undefined,
      }),
    ).toMatchObject({ scorecard: undefined, section: undefined });
  });
});

describe('toHoldingBack', () => {
  it('names the lowest section and the first action of this scorecard', () => {
    const { scorecards, nextActions } = claimsTriageReadiness();
    expect(toHoldingBack(scorecards[0], nextActions)).toMatchObject({
      lowest: { name: 'monitoring' },
      step: { check: 'limitations-stated' },
      noData: false,
    });
    // The first action of all belongs to a section that this scorecard does not have.
    // It does not count overall, so there are no points to promise.
    expect(toHoldingBack(scorecards[1], nextActions).step).toMatchObject({
      check: 'drift-monitored',
      gain: 0,
      reaches: [],
    });
  });

  it('prefers an action that raises this scorecard, and tells only what it gains', () => {
    const { scorecards, nextActions } = claimsTriageReadiness();
    const [first, second, ...rest] = nextActions;
    const shared = { ...first, scorecard: 'service', reaches: ['service/top'] };
    expect(
      toHoldingBack(scorecards[0], [shared, second, ...rest]).step,
    ).toMatchObject({ check: second.check, gain: second.gain });
    expect(toHoldingBack(scorecards[0], [shared]).step).toEqual({
      check: first.check,
      title: first.title,
      gain: 0,
      reaches: [],
      unblocks: first.unblocks,
    });
    expect(toHoldingBack(scorecards[0], [first]).step?.reaches).toEqual([
      'ml-model/reliable',
    ]);
  });

  it('holds nothing against a section in which everything passes', () => {
    const section = aSection('s', 'S', [aCheck({ name: 'a', title: 'a' })]);
    expect(
      toHoldingBack(
        { name: 's', sections: [section], counts: section.counts },
        [],
      ),
    ).toEqual({ lowest: undefined, step: undefined, noData: false });
  });

  it('does not call missing data a weakness', () => {
    const [scorecard] = noDataReadiness().scorecards;
    expect(toHoldingBack(scorecard, []).noData).toBe(true);
  });

  it('passes over sections without a score', () => {
    expect(
      toLowestSection({ sections: [aSection('s', 'S', [])] }),
    ).toBeUndefined();
  });
});

describe('toStreams', () => {
  it('groups actions and keeps the best first', () => {
    const { nextActions } = claimsTriageReadiness();
    const streams = toStreams(nextActions);
    expect(streams[0].stream).toBe(nextActions[0].stream);
    expect(streams.flatMap(({ actions }) => actions)).toHaveLength(
      nextActions.length,
    );
  });
});
