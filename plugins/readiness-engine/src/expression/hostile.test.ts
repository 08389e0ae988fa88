import { assess } from '../assessment/assess';
import { compilePolicy } from '../policy/compilePolicy';
import {
  aCheck,
  anInput,
  aPolicy,
  aScorecard,
  someFacts,
  TEST_DECLARATIONS,
  testHash,
} from '../testUtils';
import { FactDeclarations } from '../facts/FactSet';
import { stringify } from 'yaml';

function codesOf(
  expression: string,
  declarations = TEST_DECLARATIONS,
): string[] {
  return compilePolicy({
    files: [{ name: 'f', text: stringify(aCheck('check', { expression })) }],
    declarations,
    hash: testHash,
  }).errors.map(error => error.code);
}

describe('expressions that mean harm', () => {
  it.each([
    [
      'the constructor of a fact',
      'facts.ci.constructor == 1.0',
      'unknown-fact',
    ],
    ['the prototype of a source', 'facts.ci.__proto__ == 1.0', 'unknown-fact'],
    [
      'a source named like a prototype',
      'facts.constructor.name == "x"',
      'unknown-fact',
    ],
    ['globals', 'process.env.HOME == ""', 'unknown-variable'],
    ['functions of the host', 'eval("1") == 1', 'expression-type'],
    ['a computed fact', 'facts["c" + "i"].unitTestsPass', 'facts-not-named'],
    ['all facts at once', 'facts == facts', 'facts-not-named'],
    ['the facts of a source', '!("x" in facts.ci)', 'facts-not-named'],
    ['facts behind dyn()', 'dyn(facts).ci.unitTestsPass', 'facts-not-named'],
    [
      'facts under another name',
      'cel.bind(f, facts, f.ci.unitTestsPass)',
      'facts-not-named',
    ],
    [
      'a variable that hides facts',
      '[1].all(facts, facts > 0)',
      'variable-hidden',
    ],
    ['absence as a verdict', '!has(facts.ci.unitTestsPass)', 'has-on-facts'],
    [
      'absence through an option',
      'facts.?ci.?unitTestsPass.orValue(true)',
      'optional-fact',
    ],
    [
      'absence through an optional index',
      'facts.ci[?"unitTestsPass"].orValue(true)',
      'optional-fact',
    ],
    [
      'exponential patterns',
      'facts.ci.modelVersion.matches("^(a+)+$")',
      'matches-not-allowed',
    ],
    [
      'patterns outside of RE2',
      're(facts.ci.modelVersion, "(a)\\\\1")',
      'invalid-pattern',
    ],
    ['deep loops', '[1].all(a, [1].all(b, [1].all(c, c == 1)))', 'too-complex'],
    [
      'deep nesting',
      `${'('.repeat(200)}true${')'.repeat(200)}`,
      'expression-syntax',
    ],
    [
      'many nodes',
      Array.from({ length: 300 }, () => '1==1').join('&&'),
      'expression-syntax',
    ],
    ['long texts', `"${'x'.repeat(2001)}" == ""`, 'invalid-value'],
  ])('refuses %s', (_what, expression, code) => {
    const codes = codesOf(expression);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).toContain(code);
  });

  it('answers in linear time to a text made for backtracking', () => {
    const policy = aPolicy([
      aCheck('check', { expression: 're(facts.ci.modelVersion, "^(a+)+$")' }),
      aScorecard('card', ['check']),
    ]);
    const facts = someFacts({ ci: { modelVersion: `${'a'.repeat(5000)}!` } });
    const start = Date.now();
    expect(
      assess(policy, anInput({ facts }), { hash: testHash }).checks.check
        .status,
    ).toBe('fail');
    // A backtracking engine would need longer than the universe is old.
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('does not compile patterns that blow up', () => {
    const start = Date.now();
    expect(
      codesOf('re(facts.ci.modelVersion, "((a{900}){900}){900}")'),
    ).toEqual(['invalid-pattern']);
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('takes a value that does not fit its type for an error, never for a verdict', () => {
    const expression =
      'facts.ci.rollbackTestedAt < now || facts.ci.coverage > 1.0';
    const policy = aPolicy([
      aCheck('check', { expression }),
      aScorecard('card', ['check']),
    ]);
    const facts = someFacts({
      ci: { rollbackTestedAt: 'yesterday', coverage: 'high' },
    });
    expect(
      assess(policy, anInput({ facts }), { hash: testHash }).checks.check
        .status,
    ).toBe('error');
  });

  it('does not see what an entity inherits from its prototype', () => {
    const policy = aPolicy([
      aCheck('check', {
        expression:
          'has(entity.constructor) || has(entity.toString) || facts.ci.unitTestsPass',
      }),
      aScorecard('card', ['check']),
    ]);
    const facts = someFacts({ ci: { unitTestsPass: false } });
    expect(
      assess(policy, anInput({ facts }), { hash: testHash }).checks.check
        .status,
    ).toBe('fail');
  });

  it('ignores facts that nobody declared, whatever they are called', () => {
    const policy = aPolicy([aCheck('check'), aScorecard('card', ['check'])]);
    const facts = JSON.parse(
      '{"__proto__":{"unitTestsPass":{"value":true,"observedAt":"2026-01-15T11:00:00Z"}},"ci":{"__proto__":{"value":true,"observedAt":"2026-01-15T11:00:00Z"}}}',
    );
    expect(
      assess(policy, anInput({ facts }), { hash: testHash }).checks.check
        .status,
    ).toBe('unknown');
  });

  it('reports sources of code whose names could not be selected', () => {
    const declarations: FactDeclarations = {
      constructor: { 'bad-name': TEST_DECLARATIONS.ci.coverage },
    };
    expect(codesOf('true', declarations)).toEqual([
      'invalid-declaration',
      'invalid-declaration',
    ]);
  });
});
