import {
  EntityReadiness,
  ReadinessCheck,
  ReadinessFact,
  ReadinessGate,
  ReadinessSection,
  ReadinessSourceState,
} from 'backstage-plugin-readiness-common';
import {
  ApprovalStepProgress,
  Assessment,
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
  /** Those in force. */
  waivers: { open: number; endsNext?: string };
  /** How many are open. */
  concerns: number;
  /** The groups that a profile means by groups and roles. */
  groupsFor: (entries: string[]) => string[];
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
  const { waivers, concerns } = parts;
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
      toGate(gate, { assessment, groupsFor: parts.groupsFor }),
    ),
    nextActions: assessment.nextActions.map(
      ({ weight: _weight, ...action }) => action,
    ),
    ...(waivers.open > 0 && { waivers }),
    ...(concerns > 0 && { concerns }),
    sources: toSources(facts, sourceTitles),
    pending,
  };
}

/** A gate as it is shown: at each step the groups of its roles too, so that everybody sees who is next. @internal */
export function toGate(
  gate: GateResult,
  {
    assessment,
    groupsFor,
  }: {
    assessment: Pick<Assessment, 'assessedAt'>;
    groupsFor: (entries: string[]) => string[];
  },
): ReadinessGate {
  const { name, title, status, enforcement, reason, approvals } = gate;
  return {
    name,
    title,
    status,
    enforcement,
    since: gate.since ?? assessment.assessedAt,
    reason,
    requirements: gate.requirements,
    missing: gate.missing,
    fingerprint: gate.fingerprint,
    approvals: {
      ...approvals,
      steps: approvals.steps.map(step => withGroups(step, groupsFor)),
    },
  };
}

/** A step with the groups behind its roles; a role that no group has stays a role. */
function withGroups(
  step: ApprovalStepProgress,
  groupsFor: (entries: string[]) => string[],
): ApprovalStepProgress {
  const groups = new Set([
    ...(step.groups ?? []),
    ...groupsFor(step.roles ?? []),
  ]);
  const escalateTo = step.escalateTo?.flatMap(entry => {
    const found = groupsFor([entry]);
    return found.length > 0 ? found : [entry];
  });
  return {
    ...step,
    ...(groups.size > 0 && { groups: [...groups] }),
    ...(escalateTo && { escalateTo: [...new Set(escalateTo)] }),
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
    ...(spec?.attestation && { attestable: true }),
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
