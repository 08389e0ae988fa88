import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { assess } from './assessment/assess';
import { Assessment } from './assessment/types';
import { adviceFor } from './delivery/adviceFor';
import { compareModes } from './delivery/compareModes';
import { DeliveryInput } from './delivery/DeliveryInput';
import { reviewDue } from './delivery/reviewDue';
import { suggestModes } from './delivery/suggestModes';
import { FactSet, FactValue } from './facts/FactSet';
import { compilePolicy } from './policy/compilePolicy';
import { formatPolicyError } from './policy/PolicyError';
import { testHash } from './testUtils';

/** A case: a policy and an input, and the parts of the outcome that matter. */
interface Case {
  description: string;
  policy: string;
  input?: Partial<Omit<DeliveryInput, 'facts'>> & {
    facts?: Record<string, Record<string, unknown>>;
  };
  /** Parts of the assessment. */
  expect?: JsonObject;
  /** Of the way of working; lists are complete. */
  delivery?: {
    advice?: JsonObject[];
    suggestions?: JsonObject[];
    comparison?: { to: string; expect: JsonObject };
    review?: JsonObject;
  };
  /** All errors of the policy, in order. */
  errors?: JsonObject[];
}

const fixtures = resolve(__dirname, '../fixtures');
const NOW = '2026-01-15T12:00:00Z';

function listCases(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry =>
      entry.isDirectory()
        ? listCases(join(folder, entry.name))
        : join(folder, entry.name),
    )
    .filter(file => file.endsWith('.yaml'))
    .sort();
}

function toFacts(given: Record<string, Record<string, unknown>>): FactSet {
  const facts: FactSet = {};
  for (const [source, values] of Object.entries(given)) {
    facts[source] = {};
    for (const [name, value] of Object.entries(values)) {
      const isFact =
        typeof value === 'object' && value !== null && !Array.isArray(value);
      facts[source][name] = {
        observedAt: '2026-01-15T11:00:00Z',
        ...(isFact ? value : { value }),
      } as { value: FactValue; observedAt: string };
    }
  }
  return facts;
}

const files = listCases(join(fixtures, 'cases'));

function compileCase(fixture: Case) {
  return compilePolicy({
    files: [
      {
        name: 'facts.yaml',
        text: readFileSync(join(fixtures, 'facts.yaml'), 'utf8'),
      },
      { name: 'policy.yaml', text: fixture.policy },
    ],
    declarations: {},
    hash: testHash,
  });
}

/** The errors of a case; of each only what the case says something about. */
function errorsOf(fixture: Case): JsonObject[] {
  return compileCase(fixture).errors.map((error, index) => {
    const { contains, ...wanted } = fixture.errors?.[index] ?? {};
    const picked: JsonObject = { file: error.file, code: error.code };
    for (const key of Object.keys(wanted)) {
      picked[key] = (error as unknown as JsonObject)[key];
    }
    if (contains !== undefined) {
      picked.contains = error.message.includes(String(contains))
        ? contains
        : error.message;
    }
    return picked;
  });
}

/** In a review, the fingerprint `current` stands for that of the gate as the rest of the input has it. */
function withFingerprints(
  input: DeliveryInput,
  gates: Assessment['gates'],
): DeliveryInput {
  const reviews = Object.entries(input.governance?.reviews ?? {}).map(
    ([gate, review]) => {
      const current = gates?.find(({ name }) => name === gate)?.fingerprint;
      const decisions = review.decisions.map(decision => ({
        ...decision,
        fingerprint:
          decision.fingerprint === 'current' && current
            ? current
            : decision.fingerprint,
      }));
      return [gate, { ...review, decisions }];
    },
  );
  return {
    ...input,
    governance: { ...input.governance, reviews: Object.fromEntries(reviews) },
  };
}

function readCase(fixture: Case) {
  const { policy, errors } = compileCase(fixture);
  if (!policy) {
    throw new Error(errors.map(formatPolicyError).join('\n'));
  }
  const { facts = {}, ...input } = fixture.input ?? {};
  const given: DeliveryInput = {
    entityRef: 'component:default/example',
    entity: {
      kind: 'Component',
      metadata: { name: 'example' },
      spec: { type: 'service' },
    },
    now: NOW,
    ...input,
    facts: toFacts(facts),
  };
  return { policy, given };
}

function assessCase(fixture: Case) {
  const { policy, given } = readCase(fixture);
  const options = { hash: testHash };
  return given.governance?.reviews
    ? assess(
        policy,
        withFingerprints(given, assess(policy, given, options).gates),
        options,
      )
    : assess(policy, given, options);
}

const cases = files.map(file => ({
  name: relative(fixtures, file),
  fixture: parse(readFileSync(file, 'utf8')) as Case,
}));

describe('policies with errors', () => {
  it.each(
    cases
      .filter(({ fixture }) => fixture.errors)
      .map(
        ({ name, fixture }) => [name, fixture.description, fixture] as const,
      ),
  )('%s: %s', (_name, _description, fixture) => {
    expect(compileCase(fixture).policy).toBeUndefined();
    expect(errorsOf(fixture)).toEqual(
      fixture.errors!.map(error => ({ file: 'policy.yaml', ...error })),
    );
  });
});

describe('assessments', () => {
  it.each(
    cases
      .filter(({ fixture }) => !fixture.errors && !fixture.delivery)
      .map(
        ({ name, fixture }) => [name, fixture.description, fixture] as const,
      ),
  )('%s: %s', (_name, _description, fixture) => {
    expect(fixture.expect).toBeDefined();
    expect(assessCase(fixture)).toMatchObject(fixture.expect!);
  });
});

describe('ways of working', () => {
  it.each(
    cases
      .filter(({ fixture }) => fixture.delivery)
      .map(
        ({ name, fixture }) => [name, fixture.description, fixture] as const,
      ),
  )('%s: %s', (_name, _description, fixture) => {
    const { policy, given } = readCase(fixture);
    const { comparison } = fixture.delivery!;
    expect({
      advice: adviceFor(policy, given, { hash: testHash }),
      suggestions: suggestModes(policy, given),
      review: reviewDue(policy, given),
      comparison: comparison && {
        to: comparison.to,
        expect: compareModes(policy, given, comparison.to, { hash: testHash }),
      },
    }).toMatchObject(fixture.delivery!);
  });
});

it('reads a good number of cases', () => {
  expect(files.length).toBeGreaterThanOrEqual(30);
});
