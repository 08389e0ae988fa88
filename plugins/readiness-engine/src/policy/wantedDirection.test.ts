import { compilePolicy } from './compilePolicy';
import { wantedDirection } from './wantedDirection';

function directionFor(expression: string) {
  const { policy, errors } = compilePolicy({
    files: [
      {
        name: 'policy.yaml',
        text: `apiVersion: readiness/v1
kind: FactSource
metadata: { name: ops, title: Operations }
spec:
  facts:
    p95: { type: number, title: p95, description: Latency., unit: ms }
    slo: { type: number, title: SLO, description: Latency., unit: ms }
    onCall: { type: boolean, title: on call, description: Rota. }
---
apiVersion: readiness/v1
kind: Check
metadata: { name: fast, title: Fast, description: It is. }
spec:
  dimension: quality
  stream: development
  expression: ${JSON.stringify(expression)}
  weight: { impact: 1, risk: 0, compliance: 0 }
  remedy: Make it fast.
---
apiVersion: readiness/v1
kind: GovernanceProfile
metadata: { name: plain, title: Plain, description: Plain. }
spec: { default: true }
`,
      },
    ],
    declarations: {},
    hash: text => `${text.length}`,
  });
  expect(errors).toEqual([]);
  return wantedDirection(policy!.checks.get('fast')!, 'ops.p95');
}

describe('wantedDirection', () => {
  it.each<[string, 'up' | 'down' | undefined]>([
    ['facts.ops.p95 <= 250.0', 'down'],
    ['facts.ops.p95 < facts.ops.slo', 'down'],
    ['250.0 >= facts.ops.p95', 'down'],
    ['facts.ops.p95 >= 250.0', 'up'],
    ['!(facts.ops.p95 > 250.0)', 'down'],
    ['facts.ops.onCall && facts.ops.p95 < 250.0', 'down'],
    ['facts.ops.p95 < 250.0 && facts.ops.p95 > 1.0', undefined],
    ['facts.ops.p95 == 250.0', undefined],
    ['facts.ops.onCall', undefined],
  ])('reads %s', (expression, expected) => {
    expect(directionFor(expression)).toBe(expected);
  });
});
