import { claimsTriageReadiness } from 'backstage-plugin-readiness-react/testUtils';
import { toSentence, toStaleness } from './toStaleness';

describe('toStaleness', () => {
  it('tells sources that never delivered from those that once did', () => {
    const readiness = claimsTriageReadiness();
    const error = { message: 'refused', at: readiness.assessedAt };
    const { failedSources, silentSources } = toStaleness({
      ...readiness,
      sources: [...readiness.sources, { source: 'ci', title: 'CI', error }],
    });
    expect(failedSources.map(({ source }) => source)).toEqual(['prometheus']);
    expect(silentSources.map(({ source }) => source)).toEqual(['ci']);
  });
});

describe('toSentence', () => {
  it.each([
    ['connect ETIMEDOUT', 'connect ETIMEDOUT.'],
    ["not in 'backend.reading.allow'.", "not in 'backend.reading.allow'."],
    ['refused. ', 'refused.'],
    ['why?', 'why?'],
  ])('ends %p as %p', (message, sentence) => {
    expect(toSentence(message)).toBe(sentence);
  });
});
