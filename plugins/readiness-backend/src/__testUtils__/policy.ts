/** Two checks over pushed facts, one of them with a freshness, and a scorecard. */
export const TEST_POLICY = `apiVersion: readiness/v1
kind: FactSource
metadata: { name: ci, title: CI }
spec:
  facts:
    unitTestsPass: { type: boolean, title: unit tests, description: Whether the unit tests pass. }
    coverage: { type: number, title: coverage, description: Covered lines., unit: '%' }
---
apiVersion: readiness/v1
kind: Check
metadata: { name: unit-tests-pass, title: Unit tests pass, description: They do. }
spec:
  dimension: quality
  stream: development
  expression: facts.ci.unitTestsPass
  weight: { impact: 3, risk: 1, compliance: 0 }
  remedy: Repair them.
---
apiVersion: readiness/v1
kind: Check
metadata: { name: coverage-is-high, title: Coverage is high, description: It is. }
spec:
  dimension: quality
  stream: development
  expression: facts.ci.coverage >= 80.0
  freshness: PT24H
  weight: { impact: 2, risk: 0, compliance: 0 }
  remedy: Write tests.
---
apiVersion: readiness/v1
kind: Scorecard
metadata: { name: service, title: Service, description: Services. }
spec:
  appliesTo: { kind: component }
  method: weighted
  sections:
    - { name: quality, title: Quality, checks: [unit-tests-pass, coverage-is-high] }
  levels:
    - { name: basic, title: Basic, minScore: 0.5 }
    - { name: good, title: Good, minScore: 0.9 }
---
apiVersion: readiness/v1
kind: DeliveryMode
metadata: { name: operate, title: Operate, description: Running. }
spec:
  stage: production
  summary: It runs and people rely on it.
  expects: { gates: all, sections: all }
---
apiVersion: readiness/v1
kind: GovernanceProfile
metadata: { name: plain, title: Plain, description: Nothing special. }
spec:
  default: true
`;
