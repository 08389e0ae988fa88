import {
  EntityReadiness,
  ReadinessCheck,
  ReadinessFact,
  ReadinessGate,
  ReadinessSection,
  ReadinessSourceState,
} from 'backstage-plugin-readiness-common';
import {
  CompiledPolicy,
  FactEvidence,
  GateResult,
  SectionResult,
} from 'backstage-plugin-readiness-engine';
import { StoredFacts } from '../facts/FactStore';
import { StoredAssessment } from './AssessmentStore';

/** What an answer about one entity is made of. @internal */
export interface EntityReadinessParts {
  stored: StoredAssessment;
  /** The policy the assessment was made under; absent when it compiles no more. */
  policy?: CompiledPolicy;
  /** By source id. */
  facts: Record<string, StoredFacts>;
  /** Titles of the code sources by id. */
  sourceTitles: Record<string, string>;
  pending: boolean;
}

/**
 * Puts the stored result, the words of the policy and the state of the sources together.
 * Computes nothing that the engine decides.
 * @internal
 */
export function toEntityReadiness(
  parts: EntityReadinessParts,
): EntityReadiness {
  const { stored, policy, facts, sourceTitles, pending } = parts;
  const { assessment } = stored;
  return {
    entityRef: assessment.entityRef,
    version: assessment.version,
    assessedAt: assessment.assessedAt,
    policyVersion: assessment.policyVersion,
    level: assessment.level,
    score: assessment.score,
    scoreWithoutWaivers: assessment.scoreWithoutWaivers,
    profile: assessment.profile,
    riskTier: assessment.riskTier,
    deliveryMode: assessment.deliveryMode,
    counts: assessment.counts,
    scorecards: assessment.scorecards.map(scorecard => ({
      ...scorecard,
      description: policy?.scorecards.get(scorecard.name)?.document.metadata
        .description,
      sections: scorecard.sections.map(section => toSection(section, parts)),
    })),
    gates: (assessment.gates ?? []).map(gate =>
      toGate(gate, assessment.assessedAt),
    ),
    nextActions: assessment.nextActions.map(
      ({ weight: _weight, ...action }) => action,
    ),
    sources: toSources(facts, sourceTitles),
    pending,
  };
}

function toGate(gate: GateResult, assessedAt: string): ReadinessGate {
  const { name, title, status, enforcement, reason } = gate;
  return {
    name,
    title,
    status,
    enforcement,
    since: gate.since ?? assessedAt,
    reason,
    requirements: gate.requirements,
    missing: gate.missing,
    fingerprint: gate.fingerprint,
    approvals: gate.approvals,
  };
}

function toSection(
  section: SectionResult,
  parts: EntityReadinessParts,
): ReadinessSection {
  return {
    ...section,
    checks: section.checks.flatMap(name => {
      const check = toCheck(name, parts);
      return check ? [check] : [];
    }),
  };
}

function toCheck(
  name: string,
  { stored, policy, facts }: EntityReadinessParts,
): ReadinessCheck | undefined {
  const result = stored.assessment.checks[name];
  if (!result) {
    return undefined;
  }
  const compiled = policy?.checks.get(name);
  const spec = compiled?.document.spec;
  const sources = new Set(compiled?.facts.map(fact => fact.source));
  const sourceErrors = Object.fromEntries(
    [...sources].flatMap(source => {
      const error = facts[source]?.error;
      return error ? [[source, error]] : [];
    }),
  );
  return {
    name,
    title: compiled?.title ?? name,
    description: compiled?.document.metadata.description,
    dimension: spec?.dimension ?? '',
    stream: spec?.stream ?? '',
    status: result.status,
    since: stored.since[name],
    reason: result.reason,
    facts: result.facts.map(evidence => toFact(evidence, facts)),
    weight: spec?.weight ?? { impact: 0, risk: 0, compliance: 0 },
    freshness: spec?.freshness,
    remedy: spec?.remedy ?? '',
    runbook: spec?.runbook,
    ...(Object.keys(sourceErrors).length > 0 && { sourceErrors }),
  };
}

/**
 * Evidence as the assessment saw it. A value that was seen again since, unchanged, shows when and
 * where it was seen last: seeing it again led to no new assessment.
 */
function toFact(
  evidence: FactEvidence,
  facts: Record<string, StoredFacts>,
): ReadinessFact {
  const [source, name] = evidence.name.split('.');
  const latest = facts[source]?.facts[name];
  const seenAgain =
    latest !== undefined &&
    !evidence.stale &&
    JSON.stringify(latest.value) === JSON.stringify(evidence.value);
  return seenAgain
    ? { ...evidence, observedAt: latest.observedAt, url: latest.url }
    : evidence;
}

function toSources(
  facts: Record<string, StoredFacts>,
  titles: Record<string, string>,
): ReadinessSourceState[] {
  return Object.entries(facts)
    .map(([source, { lastSuccessAt, error }]) => ({
      source,
      title: titles[source] ?? source,
      lastSuccessAt,
      error,
    }))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}
