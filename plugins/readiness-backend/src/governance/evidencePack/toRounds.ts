import { EvidencePackRound } from 'backstage-plugin-readiness-common';
import { GateResult, GateSpec } from 'backstage-plugin-readiness-engine';
import { StoredReview } from '../GovernanceStore';

/** The rounds of a gate's review, newest first, with all that was decided. @internal */
export function toRounds(
  gate: GateResult,
  spec: GateSpec | undefined,
  review: StoredReview | undefined,
): EvidencePackRound[] {
  const { submissions = [], decisions = [] } = review ?? {};
  const titles = new Map(
    spec?.approvals?.map(step => [step.name, step.title]) ?? [],
  );
  return submissions
    .map(({ id, by, at, version, reason }) => ({
      submission: { id, by, at, version, reason },
      decisions: decisions
        .filter(one => one.submission === id)
        .map(one => ({
          step: one.step,
          stepTitle: titles.get(one.step) ?? one.step,
          actor: one.actor,
          decision: one.decision,
          at: one.at,
          reason: one.reason,
          version: one.version,
          counts: one.fingerprint === gate.fingerprint,
        })),
    }))
    .reverse();
}
