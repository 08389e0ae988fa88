import { ReadinessAttestation } from 'backstage-plugin-readiness-common';
import {
  Assessment,
  addDuration,
  CompiledPolicy,
  parseDuration,
} from 'backstage-plugin-readiness-engine';
import { evidenceSpecs, profileOf, titleOfTarget } from '../targets';
import { StoredAttestation } from './AttestationStore';

/** What the policy says about how long an attestation holds. */
interface AttestationRules {
  validity?: string;
  perVersion?: boolean;
}

/** @internal */
export interface AttestationContext {
  policy: CompiledPolicy;
  assessment: Assessment;
  /** ISO 8601 */
  now: string;
}

/**
 * Attestations as they stand now. Of those of one thing that hold the newest is in force; where several gates ask
 * for it in different ways, one that holds for any of them holds.
 *
 * @param items - newest first
 * @internal
 */
export function toAttestations(
  items: readonly StoredAttestation[],
  context: AttestationContext,
): ReadinessAttestation[] {
  const { policy, assessment } = context;
  const profile = profileOf(policy, assessment);
  const inForce = new Set<string>();
  return items.map(item => {
    const { standing, endsAt } = standingOf(item, context);
    const key = `${item.kind} ${item.name}`;
    const isSuperseded = standing === 'in-force' && inForce.has(key);
    if (standing === 'in-force') {
      inForce.add(key);
    }
    return {
      ...item,
      title: titleOfTarget(policy, profile, item),
      expiresAt:
        endsAt === Infinity ? undefined : new Date(endsAt).toISOString(),
      standing: isSuperseded ? 'superseded' : standing,
    };
  });
}

/** How one stands by itself, by the rule under which it holds longest. */
function standingOf(
  item: StoredAttestation,
  context: AttestationContext,
): { standing: ReadinessAttestation['standing']; endsAt: number } {
  const now = Date.parse(context.now);
  const { version } = context.assessment;
  const candidates = rulesOf(item, context)
    .map(rule => ({
      endsAt: endOf(item, rule),
      isOfEarlier:
        rule.perVersion === true &&
        version !== undefined &&
        item.version !== version,
    }))
    .sort(
      (a, b) =>
        Number(a.isOfEarlier) - Number(b.isOfEarlier) || b.endsAt - a.endsAt,
    );
  const { endsAt, isOfEarlier } =
    candidates.find(one => one.endsAt > now) ?? candidates[0];
  if (endsAt <= now) {
    return { standing: 'expired', endsAt };
  }
  return { standing: isOfEarlier ? 'earlier-version' : 'in-force', endsAt };
}

/** What is not asked for any more holds by its own word. */
function rulesOf(
  { kind, name }: StoredAttestation,
  { policy, assessment }: AttestationContext,
): AttestationRules[] {
  const rules: AttestationRules[] =
    kind === 'check'
      ? [policy.checks.get(name)?.document.spec.attestation ?? {}]
      : evidenceSpecs(profileOf(policy, assessment), name);
  return rules.length > 0 ? rules : [{}];
}

function endOf(item: StoredAttestation, rules: AttestationRules): number {
  const validity = rules.validity ? parseDuration(rules.validity) : undefined;
  return Math.min(
    item.expiresAt ? Date.parse(item.expiresAt) : Infinity,
    validity ? addDuration(Date.parse(item.givenAt), validity) : Infinity,
  );
}
