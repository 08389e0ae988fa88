import { FactSet } from 'backstage-plugin-readiness-engine';

/** A fact of the benchmark's fleet. */
export interface BenchFact {
  name: string;
  type: 'number' | 'boolean' | 'string';
}

const NUMBERS = [
  'testCoverage',
  'openVulnerabilities',
  'daysSinceDeploy',
  'deploysPerMonth',
  'changeFailureRate',
  'leadTimeHours',
  'openIncidents',
  'docPages',
  'outdatedDependencies',
  'openPullRequests',
  'p95LatencyMs',
  'errorBudgetLeft',
];

const BOOLEANS = [
  'hasOwner',
  'hasReadme',
  'hasRunbook',
  'hasOnCall',
  'hasTechdocs',
  'hasCi',
  'hasBranchProtection',
  'hasCodeowners',
  'hasSlo',
  'hasDashboard',
  'hasSecretScanning',
  'hasBackup',
];

/** The values of each fact that is a text. */
export const STRING_VALUES: Record<string, string[]> = {
  maturity: ['experimental', 'production', 'deprecated'],
  tier: ['gold', 'silver', 'bronze'],
  language: ['typescript', 'go', 'java', 'python'],
  license: ['apache-2.0', 'mit', 'proprietary'],
  runtime: ['kubernetes', 'lambda', 'vm'],
  dataClass: ['public', 'internal', 'confidential'],
};

const STRINGS = Object.keys(STRING_VALUES);

/** 12 numbers, 12 yes or no, 6 texts. */
export const FACTS: BenchFact[] = [
  ...NUMBERS.map(name => ({ name, type: 'number' as const })),
  ...BOOLEANS.map(name => ({ name, type: 'boolean' as const })),
  ...STRINGS.map(name => ({ name, type: 'string' as const })),
];

export const NAMES = { number: NUMBERS, boolean: BOOLEANS, string: STRINGS };

/** mulberry32: the same numbers on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The facts of one entity; another `round` gives other values. */
export function factValuesOf(
  index: number,
  round = 0,
): Record<string, string | number | boolean> {
  const next = numbersFrom(Math.imul(index + 1, 2654435761) + round);
  return Object.fromEntries(
    FACTS.map(({ name, type }) => {
      const drawn = next();
      if (type === 'number') {
        return [name, Math.floor(drawn * 101)];
      }
      return type === 'boolean'
        ? [name, drawn < 0.7]
        : [
            name,
            STRING_VALUES[name][Math.floor(drawn * STRING_VALUES[name].length)],
          ];
    }),
  );
}

/** The same as the engine takes them. */
export function factSetOf(index: number, observedAt: string): FactSet {
  return {
    bench: Object.fromEntries(
      Object.entries(factValuesOf(index)).map(([name, value]) => [
        name,
        { value, observedAt },
      ]),
    ),
  };
}
