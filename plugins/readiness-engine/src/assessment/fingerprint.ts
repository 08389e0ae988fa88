import { FactValue } from '../facts/FactSet';
import { GateResult } from '../governance/GateResult';
import { Assessment, CheckResult, FactEvidence } from './types';

/** A list stands for what most have nothing of: so nothing is said where there is nothing. */
type Part = FactValue | undefined | (string | undefined)[];

function addFact(parts: Part[], fact: FactEvidence): void {
  const { title, unit, value, observedAt, url, version } = fact;
  parts.push(title, unit, value, observedAt, url, version);
}

/** A fact that several checks rest on is added with the first of them: it is the same for all. */
function addCheck(
  parts: Part[],
  result: CheckResult,
  addedFacts: Set<string>,
): void {
  const { name, status, reason, facts, waiverId, attestation } = result;
  parts.push(name, status, reason, facts.length);
  if (waiverId !== undefined) {
    parts.push([waiverId, result.statusWithoutWaiver]);
  }
  if (attestation) {
    const { id, expiresAt, url } = attestation;
    parts.push([id, expiresAt, url]);
  }
  for (const fact of facts) {
    if (fact.stale) {
      parts.push(true);
    }
    parts.push(fact.name);
    if (!addedFacts.has(fact.name)) {
      addedFacts.add(fact.name);
      addFact(parts, fact);
    }
  }
}

/**
 * All but `since`, which says when the status began, and the requirements: the gate's own fingerprint
 * stands for their states, and the checks for their reasons.
 */
function addGate(parts: Part[], gate: GateResult): void {
  const { steps, next } = gate.approvals;
  parts.push(gate.name, gate.title, gate.enforcement, gate.status, gate.reason);
  parts.push(gate.fingerprint, gate.passed?.fingerprint, gate.expiresAt, next);
  parts.push(steps.length);
  for (const { name, title, of, by } of steps) {
    parts.push(name, title, of, by.length);
    for (const { actor, at } of by) {
      parts.push(actor, at);
    }
  }
}

/**
 * The text whose hash is the fingerprint of the results of checks: each with its reason and facts. It is one flat
 * list, because the text is made for every assessment, and writing the results as JSON takes twice as long. Lists in
 * it have their length before them, so that no two results have the same text.
 * @internal
 */
export function checksText(results: readonly CheckResult[]): string {
  const parts: Part[] = [results.length];
  const addedFacts = new Set<string>();
  for (const result of results) {
    addCheck(parts, result, addedFacts);
  }
  return JSON.stringify(parts);
}

/**
 * The text whose hash is the fingerprint of an assessment: all that it was made from, namely the policy,
 * the scorecards that apply, the fingerprint of the checks, and every gate with its reviews.
 * Scores, levels, explanations and next actions follow from these, so they add nothing.
 * @internal
 */
export function fingerprintText(
  assessment: Omit<Assessment, 'fingerprint' | 'assessedAt' | 'reassessAt'>,
): string {
  const { profile, deliveryMode, riskTierSource, scorecards } = assessment;
  const { gates = [], raised = [] } = assessment;
  const parts: Part[] = [
    assessment.entityRef,
    assessment.version,
    assessment.policyVersion,
    profile?.name,
    profile?.path ?? [],
    assessment.riskTier,
    riskTierSource?.kind,
    riskTierSource?.reason,
    deliveryMode?.name,
    deliveryMode?.since,
    deliveryMode?.declaredIn,
    raised.length,
    scorecards.length,
    gates.length,
    assessment.checksFingerprint,
  ];
  for (const rule of raised) {
    parts.push(rule.profile, rule.reason);
    parts.push(rule.gates, rule.sections, rule.checks);
  }
  for (const { name, explanation } of scorecards) {
    parts.push(name, explanation.score);
  }
  for (const gate of gates) {
    addGate(parts, gate);
  }
  return JSON.stringify(parts);
}
