import { aScorecard } from 'backstage-plugin-readiness-react/testUtils';
import { toCountingFirst, toDeciding } from './toDeciding';

function scorecard(
  name: string,
  score: number | undefined,
  rank: number,
  of: number,
  overall = true,
) {
  return aScorecard({
    name,
    title: name,
    sections: [],
    score,
    overall,
    level: { name: `${name}-${rank}`, title: name, rank, of },
  });
}

function decide(
  scorecards: ReturnType<typeof scorecard>[],
  level = scorecards[0]?.level,
) {
  const deciding = toDeciding({ scorecards, level });
  return deciding && [deciding.level.name, deciding.score.name, deciding.of];
}

describe('toDeciding', () => {
  it('takes the lowest share of the levels among the scorecards that count', () => {
    expect(
      decide([
        scorecard('ml-model', 0.76, 3, 4),
        scorecard('ml-test-score', 0.1, 0, 4, false),
        scorecard('empty', undefined, 0, 4),
        scorecard('service', 0.64, 1, 3),
      ]),
    ).toEqual(['service', 'service', 2]);
    // 2 of 4 is lower than 2 of 3.
    expect(
      decide([scorecard('a', 0.5, 2, 3), scorecard('b', 0.6, 2, 4)]),
    ).toEqual(['b', 'a', 2]);
  });

  it('tells equals apart by the level shown, then the score, then the name', () => {
    const a = scorecard('a', 0.6, 1, 2);
    const b = scorecard('b', 0.5, 2, 4);
    expect(decide([a, b], a.level)).toEqual(['a', 'b', 2]);
    expect(decide([a, b], { ...a.level, name: 'other' })).toEqual([
      'b',
      'b',
      2,
    ]);
    expect(
      decide([scorecard('d', 0.5, 1, 2), scorecard('c', 0.5, 1, 2)], {
        ...a.level,
        name: 'other',
      }),
    ).toEqual(['c', 'c', 2]);
  });

  it('names none where none counts', () => {
    expect(decide([])).toBeUndefined();
    expect(decide([scorecard('a', 0.5, 1, 2, false)])).toBeUndefined();
  });
});

describe('toCountingFirst', () => {
  it('keeps the order otherwise', () => {
    expect(
      toCountingFirst([
        scorecard('x', 0.1, 1, 2, false),
        scorecard('b', 0.1, 1, 2),
        scorecard('a', 0.1, 1, 2),
      ]).map(({ name }) => name),
    ).toEqual(['b', 'a', 'x']);
  });
});
