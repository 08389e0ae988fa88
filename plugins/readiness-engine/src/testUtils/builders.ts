import { stringify } from 'yaml';
import { AssessmentInput } from '../assessment/types';
import { FactDeclarations, FactSet, FactValue } from '../facts/FactSet';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import { compilePolicy } from '../policy/compilePolicy';
import {
  CheckDocument,
  PolicyDocument,
  ScorecardDocument,
} from '../policy/documents';
import { formatPolicyError } from '../policy/PolicyError';

/** The moment of all built inputs. @public */
export const TEST_NOW = '2026-01-15T12:00:00Z';

/**
 * A hash good enough to tell texts apart in tests (FNV-1a, 53 bits). @public
 */
export function testHash(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    high = Math.imul(high ^ text.charCodeAt(index), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(index), 0x5bd1e995);
  }
  return `${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`;
}

/** Facts of all types, declared by code. @public */
export const TEST_DECLARATIONS: FactDeclarations = {
  ci: {
    unitTestsPass: {
      type: 'boolean',
      title: 'unit tests pass',
      description: 'Whether the last run of the unit tests passed.',
    },
    coverage: {
      type: 'number',
      unit: '%',
      title: 'unit test coverage',
      description: 'Lines covered by unit tests.',
    },
    rollbackTestedAt: {
      type: 'timestamp',
      title: 'last rollback test',
      description: 'When a rollback was last tried.',
    },
    modelVersion: {
      type: 'string',
      title: 'model version',
      description: 'The version that CI built.',
    },
    scores: {
      type: 'list<number>',
      title: 'evaluation scores',
      description: 'One per evaluation set.',
    },
  },
  card: {
    sections: {
      type: 'list<string>',
      title: 'model card sections',
      description: 'Sections the model card has.',
    },
  },
  prometheus: {
    latencyP95Ms: {
      type: 'number',
      unit: 'ms',
      title: 'p95 latency',
      description: 'Over the last day.',
    },
  },
  slo: {
    latencyP95Ms: {
      type: 'number',
      unit: 'ms',
      title: 'SLO p95 latency',
      description: 'As declared.',
    },
  },
};

/** A sound check; parts of its spec can be replaced. @public */
export function aCheck(
  name: string,
  spec: Partial<CheckDocument['spec']> = {},
): CheckDocument {
  return {
    apiVersion: 'readiness/v1',
    kind: 'Check',
    metadata: { name },
    spec: {
      dimension: 'quality',
      stream: 'test-automation',
      expression: 'facts.ci.unitTestsPass',
      weight: { impact: 1, risk: 0, compliance: 0 },
      remedy: 'Fix the unit tests.',
      ...spec,
    },
  };
}

/** A scorecard of one section with the named checks; parts of its spec can be replaced. @public */
export function aScorecard(
  name: string,
  checks: string[],
  spec: Partial<ScorecardDocument['spec']> = {},
): ScorecardDocument {
  return {
    apiVersion: 'readiness/v1',
    kind: 'Scorecard',
    metadata: { name },
    spec: {
      method: 'weighted',
      sections: [{ name: 'all', title: 'All', checks }],
      levels: [
        { name: 'low', title: 'Low', minScore: 0.25 },
        { name: 'high', title: 'High', minScore: 0.75 },
      ],
      ...spec,
    },
  };
}

/**
 * A compiled policy of the given documents over {@link TEST_DECLARATIONS}.
 * @throws Error that lists what is wrong with them
 * @public
 */
export function aPolicy(
  documents: PolicyDocument[],
  declarations: FactDeclarations = TEST_DECLARATIONS,
): CompiledPolicy {
  const result = compilePolicy({
    files: documents.map((document, index) => ({
      name: `document-${index + 1}.yaml`,
      text: stringify(document),
    })),
    declarations,
    hash: testHash,
  });
  if (!result.policy) {
    throw new Error(result.errors.map(formatPolicyError).join('\n'));
  }
  return result.policy;
}

/** Facts seen at one time, by default an hour before {@link TEST_NOW}. @public */
export function someFacts(
  values: Record<string, Record<string, FactValue>>,
  observedAt = '2026-01-15T11:00:00Z',
): FactSet {
  return Object.fromEntries(
    Object.entries(values).map(([source, facts]) => [
      source,
      Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [
          name,
          { value, observedAt },
        ]),
      ),
    ]),
  );
}

/** An entity of type service without any facts; all parts can be replaced. @public */
export function anInput(
  overrides: Partial<AssessmentInput> = {},
): AssessmentInput {
  return {
    entityRef: 'component:default/example',
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'example', namespace: 'default' },
      spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
    },
    facts: {},
    now: TEST_NOW,
    ...overrides,
  };
}
