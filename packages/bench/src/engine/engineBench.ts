import { hash } from 'node:crypto';
import {
  assess,
  AssessmentInput,
  compilePolicy,
  formatPolicyError,
} from 'backstage-plugin-readiness-engine';
import { CHECKS, expectedResult } from '../fleet/checks';
import { entityOf, refOf } from '../fleet/entities';
import { factSetOf, factValuesOf } from '../fleet/facts';
import { policyText } from '../fleet/policy';
import { median, quantile } from '../measure/statistics';

const NOW = '2026-01-15T12:00:00.000Z';
const OBSERVED = '2026-01-15T11:00:00.000Z';

/** What the engine alone does on one core. */
export interface EngineFigures {
  entities: number;
  checks: number;
  /** Evaluations of a check per second, median over the rounds. */
  evaluationsPerSecond: number;
  fastestRound: number;
  slowestRound: number;
  /** The same for each second of processor time, which other programs on the machine disturb less. */
  evaluationsPerCpuSecond: number;
  /** Of one entity with all its checks, in milliseconds. */
  entityP95Ms: number;
  /** Milliseconds for compiling the policy from its text. */
  compileMs: number;
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

function compileBenchPolicy() {
  const { policy, errors } = compilePolicy({
    files: [
      {
        name: 'bench.yaml',
        text: policyText({ impact: 1, withFacts: true }),
      },
    ],
    declarations: {},
    hash: sha256,
  });
  if (!policy) {
    throw new Error(errors.map(formatPolicyError).join('\n'));
  }
  return policy;
}

function toInput(index: number): AssessmentInput {
  return {
    entityRef: refOf(index),
    entity: JSON.parse(JSON.stringify(entityOf(index))),
    facts: factSetOf(index, OBSERVED),
    placement: { ownerPath: ['group:default/team-0'] },
    governance: { previous: {} },
    now: NOW,
  };
}

/**
 * Whole assessments, one after another: statuses with reasons and facts, sections, scores, levels, five
 * gates, next actions and the fingerprint.
 * @throws Error when a result is not what it must be
 */
export function benchEngine(options: {
  entities: number;
  rounds: number;
}): EngineFigures {
  const started = performance.now();
  const policy = compileBenchPolicy();
  const compileMs = performance.now() - started;
  const inputs = Array.from({ length: options.entities }, (_, index) =>
    toInput(index),
  );
  inputs.forEach((input, index) => {
    const { checks } = assess(policy, input, { hash: sha256 });
    const facts = factValuesOf(index);
    const wrong = CHECKS.find(
      check =>
        checks[check.name].status !==
        (expectedResult(check, facts) ? 'pass' : 'fail'),
    );
    if (wrong) {
      throw new Error(`${wrong.name} of entity ${index} is wrong`);
    }
  });
  const rates: number[] = [];
  const cpuRates: number[] = [];
  const perEntity: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const cpuBefore = process.cpuUsage();
    const start = performance.now();
    for (const input of inputs) {
      const before = performance.now();
      assess(policy, input, { hash: sha256 });
      perEntity.push(performance.now() - before);
    }
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const evaluations = inputs.length * CHECKS.length;
    rates.push(evaluations / seconds);
    cpuRates.push((evaluations / (user + system)) * 1e6);
  }
  return {
    entities: options.entities,
    checks: CHECKS.length,
    evaluationsPerSecond: median(rates),
    fastestRound: Math.max(...rates),
    slowestRound: Math.min(...rates),
    evaluationsPerCpuSecond: median(cpuRates),
    entityP95Ms: quantile(perEntity, 0.95),
    compileMs,
  };
}
