import { FactValue } from '../facts/FactSet';
import { GateResult } from '../governance/GateResult';
import { Assessment, CheckResult, FactEvidence } from './types';

type Part = FactValue | undefined;

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
  const { name, status, reason, facts, attestation } = result;
  parts.push(name, status, reason, result.statusWithoutWaiver, result.waiverId);
  parts.push(attestation?.id, attestation?.expiresAt, attestation?.url);
  parts.push(facts.length);
  for (const fact of facts) {
    parts.push(fact.name, fact.stale);
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
 * The text whose hash is the fingerprint of an assessment: all that it was made from, namely the policy,
 * the scorecards that apply, every check with its reason and facts, and every gate with its reviews.
 * Scores, levels, explanations and next actions follow from these, so they add nothing. It is one flat list,
 * because the text is made for every assessment, and writing the whole result as JSON took a third of the time of
 * making it. Lists in it have their length before them, so that no two assessments have the same text.
 * @internal
 */
export function fingerprintText(
  assessment: Omit<Assessment, 'fingerprint' | 'assessedAt' | 'reassessAt'>,
): string {
  const { profile, deliveryMode, riskTierSource, scorecards } = assessment;
  const { gates = [], raised = [] } = assessment;
  const checks = Object.values(assessment.checks);
  const path = profile?.path ?? [];
  const parts: Part[] = [
    assessment.entityRef,
    assessment.version,
    assessment.policyVersion,
    profile?.name,
    path,
    assessment.riskTier,
    riskTierSource?.kind,
    riskTierSource?.reason,
    deliveryMode?.name,
    deliveryMode?.since,
    deliveryMode?.declaredIn,
    raised.length,
    scorecards.length,
    gates.length,
    checks.length,
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
  const addedFacts = new Set<string>();
  for (const check of checks) {
    addCheck(parts, check, addedFacts);
  }
  return JSON.stringify(parts);
}
