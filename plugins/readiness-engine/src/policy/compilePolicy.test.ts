import { stringify } from 'yaml';
import {
  aCheck,
  aPolicy,
  aScorecard,
  TEST_DECLARATIONS,
  testHash,
} from '../testUtils';
import { compilePolicy } from './compilePolicy';
import { PolicyDocument } from './documents';
import { parsePolicy } from './parsePolicy';
import { formatPolicyError } from './PolicyError';
import { POLICY_KINDS, policyJsonSchemas } from './schema';

const documents: PolicyDocument[] = [
  aCheck('b'),
  aCheck('a', { messages: { fail: 'No: {{facts.ci.coverage}}' } }),
  aScorecard('card', ['a', 'b']),
];

function compile(texts: string[]) {
  return compilePolicy({
    files: texts.map((text, index) => ({ name: `${index}.yaml`, text })),
    declarations: TEST_DECLARATIONS,
    hash: testHash,
  });
}

describe('compilePolicy', () => {
  it('has the same version for the same documents, however they are written down', () => {
    const [b, a, card] = documents.map(document => stringify(document));
    const { version } = compile([b, a, card]).policy!;
    expect(compile([`${card}---\n${b}`, a]).policy!.version).toBe(version);
    expect(
      compile([
        documents.map(document => JSON.stringify(document)).join('\n---\n'),
      ]).policy!.version,
    ).toBe(version);
    expect(
      compile([`# a comment\n${b}`, '', '---\n---\n', a, card]).policy!.version,
    ).toBe(version);
    expect(
      compile([b, a.replace('Fix', 'Mend'), card]).policy!.version,
    ).not.toBe(version);
  });

  it('lists documents, checks and declarations in the order of their names', () => {
    const policy = aPolicy(documents);
    expect(policy.documents.map(document => document.metadata.name)).toEqual([
      'a',
      'b',
      'card',
    ]);
    expect([...policy.checks.keys()]).toEqual(['a', 'b']);
    expect(policy.declarations).toEqual(TEST_DECLARATIONS);
  });

  it('never gives a policy together with errors', () => {
    const result = compile([stringify(documents[0]), 'kind: Chekc\n']);
    expect(result.policy).toBeUndefined();
    expect(result.errors.map(formatPolicyError)).toEqual([
      "1.yaml:1:7: unknown kind 'Chekc'; known are FactSource, Check, Scorecard, GovernanceProfile, DeliveryMode, AdviceRule, Campaign ($.kind)",
    ]);
  });

  it('does not blame others for a document that has errors of its own', () => {
    const source = `apiVersion: readiness/v1
kind: FactSource
metadata: { name: other }
spec: { facts: { x: { type: bool, title: x, description: x } } }
`;
    const result = compile([
      source,
      stringify(aCheck('a', { expression: 'facts.other.x' })),
      stringify(aCheck('b', { freshness: 'soon' })),
      stringify(aScorecard('card', ['a', 'b'])),
    ]);
    expect(result.errors.map(({ file, path }) => [file, path])).toEqual([
      ['0.yaml', '$.spec.facts.x.type'],
      ['2.yaml', '$.spec.freshness'],
    ]);
  });

  it('refuses a source that code declares too', () => {
    const result = compile([
      'apiVersion: readiness/v1\nkind: FactSource\nmetadata: { name: ci }\nspec: { facts: {} }\n',
    ]);
    expect(result.errors.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-source', 3],
    ]);
  });

  it('takes nothing but a number to be better when higher or lower', () => {
    const source = (type: string) =>
      compile([
        `apiVersion: readiness/v1
kind: FactSource
metadata: { name: other }
spec: { facts: { x: { type: ${type}, title: x, description: x, better: lower } } }
`,
      ]);
    expect(source('number').policy!.declarations.other.x.better).toBe('lower');
    expect(source('boolean').errors.map(({ path }) => path)).toEqual([
      '$.spec.facts.x.better',
    ]);
  });

  it('survives whatever text it is given', () => {
    for (const text of [
      '\u0000',
      '- a\n- b\n',
      'null',
      '42',
      '&a [*a]',
      '!!js/function "x"',
      'a: &a [1]\nb: *nope\n',
      '%YAML 9.9\n---\n{',
      `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(
        50,
      )}]\nc: [${'*b,'.repeat(50)}]\n`,
      '\t\tkind: Check',
      'kind: Check\nkind: Check\n',
      '? {a: b}\n: c\n',
      '__proto__: { kind: Check }\n',
      'apiVersion: readiness/v1\nkind: Check\nmetadata: nope\nspec: []\n',
      'apiVersion: readiness/v1\nkind: Check\nmetadata: {}\nspec:\n  expression: {}\n  weight: 1\n',
    ]) {
      const { documents: parsed, errors } = parsePolicy([{ name: 'f', text }]);
      expect(parsed).toEqual([]);
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) {
        expect(error.line).toBeGreaterThanOrEqual(1);
        expect(error.column).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('follows anchors, and takes a mapping merged in', () => {
    const text = `apiVersion: readiness/v1
kind: Check
metadata: { name: a }
spec:
  dimension: &d quality
  stream: *d
  expression: facts.ci.unitTestsPass
  weight: { <<: &w { impact: 1, risk: 1 }, compliance: 0 }
  remedy: Do it.
`;
    expect(compile([text]).errors).toEqual([]);
    expect(compile([text]).policy!.checks.get('a')).toMatchObject({
      weight: 2,
      title: 'a',
    });
  });

  it('places errors of quoted and of escaped expressions', () => {
    const place = (expression: string) =>
      compile([
        stringify(aCheck('a', { expression: 'EXPRESSION' })).replace(
          'EXPRESSION',
          expression,
        ),
      ]).errors.map(({ line, column }) => [line, column]);
    // "  expression: " is 14 characters long.
    expect(place('facts.ci.nope')).toEqual([[8, 24]]);
    expect(place("'facts.ci.nope'")).toEqual([[8, 25]]);
    expect(place('"facts.ci.nope"')).toEqual([[8, 25]]);
    expect(place('"true &&\\n facts.ci.nope"')).toEqual([[8, 15]]);
    expect(place('true &&\n    facts.ci.nope')).toEqual([[9, 14]]);
    expect(place('|2-\n      true &&\n      facts.ci.nope')).toEqual([
      [10, 16],
    ]);
    expect(place('facts.ci.unitTestsPass &&')).toEqual([[8, 40]]);
  });
});

describe('policyJsonSchemas', () => {
  it('describes every kind, and allows no other keys', () => {
    const schemas = policyJsonSchemas();
    expect(Object.keys(schemas)).toEqual(POLICY_KINDS);
    expect(schemas.Check).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['apiVersion', 'kind', 'metadata', 'spec'],
      properties: { kind: { const: 'Check' } },
    });
  });
});
