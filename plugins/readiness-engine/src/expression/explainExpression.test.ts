import { assess } from '../assessment/assess';
import { FactValue } from '../facts/FactSet';
import {
  aCheck,
  anInput,
  aPolicy,
  aScorecard,
  someFacts,
  testHash,
} from '../testUtils';

function explain(
  expression: string,
  facts: Record<string, Record<string, FactValue>>,
): string {
  const policy = aPolicy([
    aCheck('check', { expression }),
    aScorecard('card', ['check']),
  ]);
  const { status, reason } = assess(
    policy,
    anInput({ facts: someFacts(facts), context: { criticality: 'high' } }),
    { hash: testHash },
  ).checks.check;
  return `${status}: ${reason}`;
}

const ci = (values: Record<string, FactValue>) => ({ ci: values });
const card = (...sections: string[]) => ({ card: { sections } });

describe('explainExpression', () => {
  it.each<[string, Record<string, Record<string, FactValue>>, string]>([
    [
      'facts.ci.unitTestsPass',
      ci({ unitTestsPass: true }),
      'pass: unit tests pass is true',
    ],
    [
      'facts.ci.unitTestsPass',
      ci({ unitTestsPass: false }),
      'fail: unit tests pass is false; wanted true',
    ],
    [
      '!facts.ci.unitTestsPass',
      ci({ unitTestsPass: true }),
      'fail: unit tests pass is true; wanted false',
    ],
    [
      '!facts.ci.unitTestsPass',
      ci({ unitTestsPass: false }),
      'pass: unit tests pass is false',
    ],
    [
      'facts.ci.coverage >= 80.0',
      ci({ coverage: 62 }),
      'fail: unit test coverage is 62 %; wanted at least 80 %',
    ],
    [
      'facts.ci.coverage >= 80.0',
      ci({ coverage: 80 }),
      'pass: unit test coverage is 80 %; wanted at least 80 %',
    ],
    [
      '80.0 <= facts.ci.coverage',
      ci({ coverage: 62 }),
      'fail: unit test coverage is 62 %; wanted at least 80 %',
    ],
    [
      'facts.ci.coverage < 80.5',
      ci({ coverage: 90 }),
      'fail: unit test coverage is 90 %; wanted below 80.5 %',
    ],
    [
      '!(facts.ci.coverage < 80.0)',
      ci({ coverage: 62 }),
      'fail: unit test coverage is 62 %; wanted at least 80 %',
    ],
    [
      'facts.ci.coverage == 0.0',
      ci({ coverage: 0.1 + 0.2 }),
      'fail: unit test coverage is 0.3 %; wanted 0 %',
    ],
    [
      'facts.ci.coverage > -1.0',
      ci({ coverage: -3 }),
      'fail: unit test coverage is -3 %; wanted above -1 %',
    ],
    [
      'facts.ci.modelVersion != ""',
      ci({ modelVersion: '' }),
      'fail: model version is empty',
    ],
    [
      'facts.ci.modelVersion != ""',
      ci({ modelVersion: '14' }),
      'pass: model version is 14',
    ],
    [
      'facts.ci.modelVersion in ["13", "14"]',
      ci({ modelVersion: '12' }),
      'fail: model version is 12; wanted 13 or 14',
    ],
    [
      '!(facts.ci.modelVersion in ["13", "14"])',
      ci({ modelVersion: '13' }),
      'fail: model version is 13; wanted anything but 13 or 14',
    ],
    [
      'facts.prometheus.latencyP95Ms <= facts.slo.latencyP95Ms',
      { prometheus: { latencyP95Ms: 412 }, slo: { latencyP95Ms: 250 } },
      'fail: p95 latency is 412 ms, the SLO p95 latency is 250 ms',
    ],
    [
      'facts.prometheus.latencyP95Ms <= facts.slo.latencyP95Ms',
      { prometheus: { latencyP95Ms: 200 }, slo: { latencyP95Ms: 250 } },
      'pass: p95 latency is 200 ms, the SLO p95 latency is 250 ms',
    ],
    [
      '"limitations" in facts.card.sections',
      card('license'),
      'fail: model card sections lack limitations',
    ],
    [
      '"limitations" in facts.card.sections',
      card('limitations'),
      'pass: model card sections include limitations',
    ],
    [
      '!("draft" in facts.card.sections)',
      card('draft'),
      'fail: model card sections are draft; wanted it without draft',
    ],
    [
      '["a", "b", "c"].all(s, s in facts.card.sections)',
      card('b'),
      'fail: model card sections lack a and c',
    ],
    [
      'facts.card.sections.exists(s, s == "a")',
      card('b'),
      'fail: model card sections lack a',
    ],
    [
      'size(facts.card.sections) >= 3',
      card('a', 'b'),
      'fail: number of model card sections is 2; wanted at least 3',
    ],
    [
      'facts.card.sections.size() > 0',
      card(),
      'fail: number of model card sections is 0; wanted above 0',
    ],
    [
      'facts.ci.rollbackTestedAt > now - duration("2160h")',
      ci({ rollbackTestedAt: '2025-01-01T08:00:00Z' }),
      'fail: last rollback test is 2025-01-01 08:00 UTC; wanted within the last 90 days',
    ],
    [
      'now - facts.ci.rollbackTestedAt <= duration("2160h")',
      ci({ rollbackTestedAt: '2025-01-01T08:00:00Z' }),
      'fail: last rollback test is 2025-01-01 08:00 UTC; wanted within the last 90 days',
    ],
    [
      'duration("48h") < now - facts.ci.rollbackTestedAt',
      ci({ rollbackTestedAt: '2026-01-15T08:00:00Z' }),
      'fail: last rollback test is 2026-01-15 08:00 UTC; wanted more than 48 hours ago',
    ],
    [
      'now - duration("24h") < facts.ci.rollbackTestedAt',
      ci({ rollbackTestedAt: '2025-01-01T08:00:00Z' }),
      'fail: last rollback test is 2025-01-01 08:00 UTC; wanted within the last 24 hours',
    ],
    [
      'facts.ci.unitTestsPass && facts.ci.coverage > 50.0',
      ci({ unitTestsPass: true, coverage: 60 }),
      'pass: unit tests pass is true and unit test coverage is 60 %',
    ],
    [
      'facts.ci.unitTestsPass && facts.ci.coverage > 50.0',
      ci({ unitTestsPass: false, coverage: 10 }),
      'fail: unit tests pass is false (wanted true); unit test coverage is 10 % (wanted above 50 %)',
    ],
    [
      'facts.ci.unitTestsPass || facts.ci.coverage > 50.0',
      ci({ unitTestsPass: false, coverage: 10 }),
      'fail: none of these holds: unit tests pass is false (wanted true); unit test coverage is 10 % (wanted above 50 %)',
    ],
    [
      '!(facts.ci.unitTestsPass || facts.ci.coverage > 50.0)',
      ci({ unitTestsPass: true, coverage: 10 }),
      'fail: unit tests pass is true; wanted false',
    ],
    [
      'facts.ci.scores.all(s, s > 0.5)',
      ci({ scores: [0.4, 0.9] }),
      'fail: evaluation scores are 0.4 and 0.9; wanted facts.ci.scores.all(s, s > 0.5)',
    ],
    [
      'facts.ci.scores.all(s, s > 0.5)',
      ci({ scores: [1, 2, 3, 4, 5, 6, 7] }),
      'pass: evaluation scores are 1, 2, 3, 4, 5 and 2 more',
    ],
    [
      'entity.spec.type == "library" && facts.ci.unitTestsPass',
      ci({ unitTestsPass: true }),
      'fail: entity.spec.type == "library" is not so',
    ],
    [
      'context.criticality == "low" || facts.ci.unitTestsPass',
      ci({ unitTestsPass: true }),
      'pass: unit tests pass is true',
    ],
  ])('%s over %j', (expression, facts, sentence) => {
    expect(explain(expression, facts)).toBe(sentence);
  });

  it('cuts a sentence that nobody would read to its end', () => {
    const expression = Array.from(
      { length: 30 },
      (_, index) => `facts.ci.coverage > ${index + 100}.0`,
    ).join(' && ');
    expect(explain(expression, ci({ coverage: 1 })).length).toBeLessThan(520);
  });
});
