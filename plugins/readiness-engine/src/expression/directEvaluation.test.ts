import fc from 'fast-check';
import { ExpressionInput } from './compileExpression';
import { withDirectEvaluation } from './directEvaluation';
import { evaluationEnvironment } from './environment';

const NOW = new Date('2026-01-15T12:00:00Z');

const NAMES = ['flag', 'count', 'text', 'moment', 'list'];

const path = fc.constantFrom(
  ...NAMES.map(name => `facts.s.${name}`),
  'facts["s"].count',
  'facts.other.count',
);
const operator = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const literal = fc.constantFrom(
  '1.0',
  '-2.5',
  '0.0',
  '1',
  '"a"',
  '"b"',
  'true',
  'now',
  'now - duration("24h")',
  'now - duration("90m")',
  'size(facts.s.list)',
  'entity.name',
);
const texts = fc.constantFrom('["a", "b"]', '[]', '["a", 1]', '[1.0, 2.0]');

const { expression } = fc.letrec<{ expression: string; atom: string }>(tie => ({
  atom: fc.oneof(
    path,
    fc.tuple(path, operator, literal).map(parts => parts.join(' ')),
    fc.tuple(literal, operator, path).map(parts => parts.join(' ')),
    fc.tuple(path, operator, path).map(parts => parts.join(' ')),
    fc.tuple(literal, path).map(([item, list]) => `${item} in ${list}`),
    fc.tuple(path, texts).map(([item, list]) => `${item} in ${list}`),
    fc.constantFrom('true', 'facts.s.list.exists(x, x == "a")'),
  ),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('atom'),
    tie('expression').map(inner => `!(${inner})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('&&', '||'), tie('expression'))
      .map(([left, joint, right]) => `(${left}) ${joint} (${right})`),
  ),
}));

/** Of any type, whatever is declared, and perhaps not there at all. */
const value = fc.option(
  fc.oneof(
    fc.boolean(),
    fc.constantFrom(0, 1, -2.5, NaN, 'a', 'b', ''),
    fc.constantFrom(
      NOW,
      new Date('2026-01-14T12:00:00Z'),
      new Date('2026-02-01T00:00:00Z'),
    ),
    fc.array(fc.constantFrom('a', 'b', 'c')),
    fc.array(fc.constantFrom(1, 'a')),
  ),
  { nil: undefined },
);

const input: fc.Arbitrary<ExpressionInput> = fc
  .record({
    values: fc.tuple(...NAMES.map(() => value)),
    hasSource: fc.boolean(),
  })
  .map(({ values, hasSource }) => {
    const facts: Record<string, unknown> = Object.fromEntries(
      NAMES.flatMap((name, index) =>
        values[index] === undefined ? [] : [[name, values[index]]],
      ),
    );
    return {
      entity: { name: 'a' },
      facts: hasSource ? { s: facts } : { s: facts, other: facts },
      context: {},
      now: NOW,
    } as ExpressionInput;
  });

/** What comes out of an evaluation: a value, or that there is none. */
function outcomeOf(evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch {
    return 'undecidable';
  }
}

describe('withDirectEvaluation', () => {
  it('says what the interpreter says, for facts of any type and none', () => {
    fc.assert(
      fc.property(
        expression,
        fc.array(input, { minLength: 1 }),
        (source, inputs) => {
          const program = evaluationEnvironment.parse(source);
          const direct = withDirectEvaluation(program.ast, () => program);
          for (const one of inputs) {
            expect(outcomeOf(() => direct(one))).toEqual(
              outcomeOf(() => program(one)),
            );
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['facts.s.flag', { flag: true }],
    ['facts.s.count >= 1.0 && facts.s.text != "a"', { count: 1, text: 'b' }],
    ['facts.s.count > 1.0 || !facts.s.flag', { count: 1, flag: false }],
    ['1.0 < facts.s.count', { count: 2 }],
    ['facts.s.count <= facts.s.limit', { count: 2, limit: 2 }],
    ['facts.s.moment > now - duration("24h")', { moment: NOW }],
    ['"a" in facts.s.list', { list: ['a'] }],
    ['facts.s.text in ["a", "b"]', { text: 'a' }],
  ])('does not ask the interpreter for %s', (source, facts) => {
    const direct = withDirectEvaluation(
      evaluationEnvironment.parse(source).ast,
      () => {
        throw new Error('asked');
      },
    );
    expect(
      direct({ entity: {}, facts: { s: facts }, context: {}, now: NOW }),
    ).toBe(true);
  });

  it('asks the interpreter once how to evaluate', () => {
    const interpret = jest.fn(() => () => true);
    const direct = withDirectEvaluation(
      evaluationEnvironment.parse('size(entity) > 0').ast,
      interpret,
    );
    const empty = { entity: {}, facts: {}, context: {}, now: NOW };
    expect([direct(empty), direct(empty)]).toEqual([true, true]);
    expect(interpret).toHaveBeenCalledTimes(1);
  });
});
