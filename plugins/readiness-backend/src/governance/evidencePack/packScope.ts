import {
  ReadinessAuditRecord,
  ReadinessConcern,
  ReadinessTarget,
} from 'backstage-plugin-readiness-common';
import {
  Assessment,
  CompiledPolicy,
  GateResult,
} from 'backstage-plugin-readiness-engine';

/** What belongs into a pack: all of the entity, or what one gate rests on. @internal */
export interface PackScope {
  gates: GateResult[];
  hasCheck(name: string): boolean;
  hasTarget(target: ReadinessTarget): boolean;
  hasConcern(concern: ReadinessConcern): boolean;
  hasRecord(record: ReadinessAuditRecord): boolean;
}

/** @internal */
export function wholeScope(assessment: Assessment): PackScope {
  const all = () => true;
  return {
    gates: assessment.gates ?? [],
    hasCheck: all,
    hasTarget: all,
    hasConcern: all,
    hasRecord: all,
  };
}

/**
 * The gate, the checks and evidence it asks for, those of the scorecard whose level it asks for, and
 * what is said about the entity as a whole.
 * @internal
 */
export function gateScope(gate: GateResult, policy: CompiledPolicy): PackScope {
  const namesOf = (kind: string) =>
    gate.requirements.filter(one => one.kind === kind).map(one => one.name);
  const ofScorecards = namesOf('level').flatMap(
    name => policy.scorecards.get(name)?.checks.map(check => check.name) ?? [],
  );
  const checks = new Set([...namesOf('check'), ...ofScorecards]);
  const evidence = new Set(namesOf('evidence'));
  const subjects = new Set([
    gate.name,
    ...checks,
    ...evidence,
    ...namesOf('level'),
    ...namesOf('gate'),
  ]);
  return {
    gates: [gate],
    hasCheck: name => checks.has(name),
    hasTarget: ({ kind, name }) =>
      (kind === 'check' ? checks : evidence).has(name),
    hasConcern: ({ about }) => about === undefined || subjects.has(about),
    // What is about no gate, check or item of evidence is about the whole: tier, profile, policy.
    hasRecord: ({ subject, action }) =>
      subjects.has(subject) ||
      !/^(gate|level|evidence|check|attestation|waiver)\./.test(action),
  };
}
