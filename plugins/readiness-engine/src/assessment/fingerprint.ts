import { GateResult } from '../governance/GateResult';
import { Assessment, CheckResult, FactEvidence } from './types';

/** Length before text: no two different lists of texts have the same packed form. */
function packText(text: string | undefined): string {
  return text === undefined ? '-:' : `${text.length}:${text}`;
}

function pack(parts: readonly (string | number | undefined)[]): string {
  let packed = '';
  for (const part of parts) {
    packed += packText(part === undefined ? undefined : String(part));
  }
  return packed;
}

function packFact(fact: FactEvidence): string {
  return (
    packText(fact.title) +
    packText(fact.unit) +
    packText(
      fact.value === undefined ? undefined : JSON.stringify(fact.value),
    ) +
    packText(fact.observedAt) +
    packText(fact.url) +
    packText(fact.version)
  );
}

/** A fact that several checks rest on is packed with the first of them: it is the same for all. */
function packCheck(result: CheckResult, packedFacts: Set<string>): string {
  let packed =
    packText(result.name) + packText(result.status) + packText(result.reason);
  if (result.statusWithoutWaiver !== undefined || result.attestation) {
    packed += pack([
      result.statusWithoutWaiver,
      result.waiverId,
      result.attestation?.id,
      result.attestation?.expiresAt,
      result.attestation?.url,
    ]);
  }
  packed += `${result.facts.length}#`;
  for (const fact of result.facts) {
    packed += packText(fact.name) + (fact.stale ? '!' : '.');
    if (!packedFacts.has(fact.name)) {
      packedFacts.add(fact.name);
      packed += packFact(fact);
    }
  }
  return packed;
}

/**
 * All but `since`, which says when the status began, and the requirements: the gate's own fingerprint
 * stands for their states, and the checks for their reasons.
 */
function packGate(gate: GateResult): string {
  let packed = pack([
    gate.name,
    gate.title,
    gate.enforcement,
    gate.status,
    gate.reason,
    gate.fingerprint,
    gate.passed?.fingerprint,
    gate.expiresAt,
    gate.approvals.next,
  ]);
  for (const { name, title, of, by } of gate.approvals.steps) {
    packed += pack([
      name,
      title,
      of,
      ...by.flatMap(({ actor, at }) => [actor, at]),
    ]);
  }
  return packed;
}

/**
 * The text whose hash is the fingerprint of an assessment: all that it was made from, namely the policy,
 * the scorecards that apply, every check with its reason and facts, and every gate with its reviews.
 * Scores, levels, explanations and next actions follow from these, so they add nothing. It is not JSON because the text is built for every
 * assessment, and writing the whole result as JSON took a third of the time of making it.
 * @internal
 */
export function fingerprintText(
  assessment: Omit<Assessment, 'fingerprint' | 'assessedAt' | 'reassessAt'>,
): string {
  const { profile, deliveryMode, scorecards, checks } = assessment;
  let packed = pack([
    assessment.entityRef,
    assessment.version,
    assessment.policyVersion,
    profile?.name,
    ...(profile?.path ?? []),
    assessment.riskTier,
    assessment.riskTierSource?.kind,
    assessment.riskTierSource?.reason,
    deliveryMode?.name,
    deliveryMode?.since,
    deliveryMode?.declaredIn,
  ]);
  for (const { profile: by, ...rule } of assessment.raised ?? []) {
    packed += pack([
      by,
      rule.reason,
      ...rule.gates,
      ...rule.sections,
      ...rule.checks,
    ]);
  }
  for (const scorecard of scorecards) {
    packed += pack([scorecard.name, scorecard.explanation.score]);
  }
  for (const gate of assessment.gates ?? []) {
    packed += packGate(gate);
  }
  const packedFacts = new Set<string>();
  for (const result of Object.values(checks)) {
    packed += packCheck(result, packedFacts);
  }
  return packed;
}
