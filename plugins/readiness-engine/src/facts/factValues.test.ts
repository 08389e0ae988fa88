import { FactType, FactValue } from './FactSet';
import { formatFactValue, formatMoment, joinWords } from './formatFactValue';
import { validateFactValue } from './validateFactValue';

describe('formatFactValue', () => {
  it.each<[FactValue, string | undefined, string]>([
    [412, 'ms', '412 ms'],
    [0.1 + 0.2, undefined, '0.3'],
    [99.94999, '%', '99.95 %'],
    [-3, undefined, '-3'],
    [true, undefined, 'true'],
    ['', undefined, 'empty'],
    ['MIT', undefined, 'MIT'],
    [[], undefined, 'none'],
    [['a'], undefined, 'a'],
    [['a', 'b', 'c'], undefined, 'a, b and c'],
    [[1, 2.5], 'ms', '1 ms and 2.5 ms'],
    [
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      undefined,
      'a, b, c, d, e and 2 more',
    ],
  ])('%j in %s is %s', (value, unit, text) => {
    expect(formatFactValue(value, unit)).toBe(text);
  });

  it('cuts long texts, joins words and writes moments in UTC', () => {
    expect(formatFactValue('x'.repeat(500)).length).toBeLessThan(130);
    expect(joinWords(['a', 'b'], 'or')).toBe('a or b');
    expect(joinWords([])).toBe('');
    expect(formatMoment('2026-01-31T12:30:59+02:00')).toBe(
      '2026-01-31 10:30 UTC',
    );
    expect(formatMoment('yesterday')).toBe('yesterday');
  });
});

describe('validateFactValue', () => {
  const validate = (type: FactType, value: unknown) =>
    validateFactValue({ type, title: 't', description: 'd' }, value);

  it.each<[FactType, unknown]>([
    ['boolean', false],
    ['number', 0],
    ['string', ''],
    ['timestamp', '2026-01-31T10:00:00Z'],
    ['timestamp', '2026-01-31T10:00:00.123+02:00'],
    ['list<string>', []],
    ['list<string>', ['a']],
    ['list<number>', [1, 2.5]],
  ])('takes a %s of %j', (type, value) => {
    expect(validate(type, value)).toBeUndefined();
  });

  it.each<[FactType, unknown, string]>([
    ['boolean', 'true', 'must be a boolean, not a string'],
    ['boolean', null, 'must be a boolean, not null'],
    ['number', '1', 'must be a number, not a string'],
    ['number', NaN, 'must be a finite number'],
    ['number', Infinity, 'must be a finite number'],
    ['string', ['a'], 'must be a string, not a list'],
    ['string', 'x'.repeat(10_001), 'must not be longer than 10000 characters'],
    [
      'timestamp',
      '2026-01-31',
      'must be an ISO 8601 time with a zone, e.g. 2026-01-31T10:00:00Z',
    ],
    [
      'timestamp',
      '2026-13-31T10:00:00Z',
      'must be an ISO 8601 time with a zone, e.g. 2026-01-31T10:00:00Z',
    ],
    ['list<string>', 'a', 'must be a list, not a string'],
    ['list<string>', ['a', 1], 'item 2 must be a string, not a number'],
    ['list<number>', Array(1001).fill(1), 'must not have more than 1000 items'],
  ])('refuses a %s of %j', (type, value, message) => {
    expect(validate(type, value)).toBe(message);
  });
});
