import { stringify } from 'yaml';
import { BenchCheck, CHECKS, Condition } from './checks';
import { FACTS } from './facts';

const OPERATORS = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  greaterThanInclusive: '>=',
};

const API_VERSION = 'readiness/v1';
const SECTIONS = 5;
const DIMENSIONS = ['Quality', 'Operations', 'Safety', 'Data', 'People'];

function toCel({ fact, operator, value }: Condition): string {
  const path = `facts.bench.${fact}`;
  if (typeof value === 'boolean') {
    return path;
  }
  const literal =
    typeof value === 'number' ? value.toFixed(1) : JSON.stringify(value);
  return `${path} ${OPERATORS[operator]} ${literal}`;
}

function expressionOf({ mode, conditions }: BenchCheck): string {
  return conditions.map(toCel).join(mode === 'all' ? ' && ' : ' || ');
}

function sectionOf(index: number): number {
  return index % SECTIONS;
}

const factSource = {
  apiVersion: API_VERSION,
  kind: 'FactSource',
  metadata: { name: 'bench', title: 'Benchmark' },
  spec: {
    facts: Object.fromEntries(
      FACTS.map(({ name, type }) => [
        name,
        { type, title: name, description: `Made-up ${type} ${name}.` },
      ]),
    ),
  },
};

/** The check that alone changes where only one does. */
const CHANGED_CHECK = 3;

/** With another value to compare the number with. */
function withOtherValue(check: BenchCheck, shift: number): BenchCheck {
  return {
    ...check,
    conditions: check.conditions.map(one =>
      typeof one.value === 'number'
        ? { ...one, value: one.value + shift }
        : one,
    ),
  };
}

function toCheck(check: BenchCheck, index: number, impact: number) {
  return {
    apiVersion: API_VERSION,
    kind: 'Check',
    metadata: { name: check.name, title: check.title },
    spec: {
      dimension: DIMENSIONS[sectionOf(index)].toLowerCase(),
      stream: `stream-${sectionOf(index) + 1}`,
      expression: expressionOf(check),
      weight: { impact, risk: index % 4, compliance: index % 2 },
      remedy: 'Made up for the benchmark: there is nothing to fix.',
    },
  };
}

const scorecard = {
  apiVersion: API_VERSION,
  kind: 'Scorecard',
  metadata: { name: 'bench', title: 'Benchmark' },
  spec: {
    method: 'weighted',
    sections: DIMENSIONS.map((title, section) => ({
      name: title.toLowerCase(),
      title,
      checks: CHECKS.filter((_, index) => sectionOf(index) === section).map(
        ({ name }) => name,
      ),
    })),
    levels: [
      { name: 'bronze', title: 'Bronze', minScore: 0.3 },
      { name: 'silver', title: 'Silver', minScore: 0.5 },
      { name: 'gold', title: 'Gold', minScore: 0.7 },
    ],
  },
};

const GATES = ['first', 'second', 'third', 'fourth', 'fifth'];

const profile = {
  apiVersion: API_VERSION,
  kind: 'GovernanceProfile',
  metadata: { name: 'bench', title: 'Benchmark' },
  spec: {
    default: true,
    gates: GATES.map((name, gate) => ({
      name,
      title: `The ${name} gate`,
      enforcement: 'warn',
      ...(gate > 0 ? { after: [GATES[gate - 1]] } : {}),
      requires: {
        checks: CHECKS.slice(gate * 8, gate * 8 + 8).map(check => check.name),
      },
    })),
  },
};

/**
 * The policy of the benchmark as YAML: 50 checks in one scorecard of five sections, and five gates over
 * 40 of them.
 * @param impact - weight of each check; another one makes another policy version, under which no status but
 *   every score may change
 * @param shift - of the number that one of the checks wants; another one makes another policy version, under which
 *   the results of few entities change
 */
export function policyText(options: {
  impact: number;
  withFacts: boolean;
  shift?: number;
}) {
  const { impact, shift = 0 } = options;
  const checks = CHECKS.map((check, index) =>
    index === CHANGED_CHECK ? withOtherValue(check, shift) : check,
  );
  const documents: object[] = [
    ...checks.map((check, index) => toCheck(check, index, impact)),
    scorecard,
    profile,
  ];
  return (options.withFacts ? [factSource, ...documents] : documents)
    .map(document => stringify(document))
    .join('---\n');
}
