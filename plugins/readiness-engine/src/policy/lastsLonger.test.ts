import { lastsLonger } from './lastsLonger';

describe('lastsLonger', () => {
  it.each<[string | undefined, string | undefined, boolean]>([
    ['P1Y', 'P12M', false],
    ['P366D', 'P1Y', true],
    ['P365D', 'P1Y', false],
    ['P31D', 'P1M', true],
    ['P28D', 'P1M', false],
    ['PT24H', 'P1D', false],
    [undefined, 'P1Y', true],
    ['P9Y', undefined, false],
    [undefined, undefined, false],
  ])('%s than %s: %s', (text, than, longer) => {
    expect(lastsLonger(text, than)).toBe(longer);
  });
});
