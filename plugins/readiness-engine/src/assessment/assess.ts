import { InputError } from '@backstage/errors';
import {
  raisedExpectations,
  resolveExpectations,
} from '../delivery/expectations';
import { withDefaultMode } from '../delivery/deliveryModeOf';
import { toExpressionFacts } from '../facts/FactView';
import { assessGates } from '../governance/assessGates';
import { resolveProfile } from '../governance/resolveProfile';
import { resolveRiskTier } from '../governance/riskTier';
import { withAllowedWaivers } from '../governance/waivers';
import { CompiledPolicy, HashFunction } from '../policy/CompiledPolicy';
import { assessChecks } from './assessChecks';
import { createApplies } from './applies';
import { assessScorecard, scoreScorecard } from './assessScorecard';
import { countStatuses } from './checkCounts';
import { counts } from './checkStatus';
import { checksText, fingerprintText } from './fingerprint';
import { nextActions } from './nextActions';
import {
  overallLevel,
  overallScore,
  overallScoreWithoutWaivers,
} from './overall';
import { predicateSubject } from './predicateSubject';
import { StatusOf } from './scoring';
import {
  AcceptedWaiver,
  Assessment,
  AssessmentInput,
  CheckResult,
} from './types';

/** @public */
export interface AssessOptions {
  /** For the fingerprint. */
  hash: HashFunction;
}

/** Of several waivers of a check the one that lasts longest counts. */
function waiversInForce(
  input: AssessmentInput,
  now: number,
): Map<string, AcceptedWaiver> {
  const inForce = new Map<string, AcceptedWaiver>();
  for (const waiver of input.waivers ?? []) {
    const known = inForce.get(waiver.check);
    const end = Date.parse(waiver.expiresAt);
    const knownEnd = known ? Date.parse(known.expiresAt) : -Infinity;
    const isLonger =
      end > knownEnd || (end === knownEnd && known && waiver.id < known.id);
    if (end > now && isLonger) {
      inForce.set(waiver.check, waiver);
    }
  }
  return inForce;
}

function parseNow(input: AssessmentInput): number {
  const now = Date.parse(input.now);
  if (Number.isNaN(now)) {
    throw new InputError(`'now' must be an ISO 8601 time, not '${input.now}'`);
  }
  return now;
}

/**
 * Assesses one entity under a policy. Everything it looks at is in its arguments: equal arguments,
 * equal assessment.
 *
 * The overall level is the lowest over the scorecards that apply and count, by rank among their levels, and the
 * overall score is the lowest of their scores, each found on its own; so no improvement can lower
 * either. A scorecard of which nothing counts now has no score and lowers nothing.
 *
 * @throws InputError when `now` is no time
 * @public
 */
export function assess(
  policy: CompiledPolicy,
  given: AssessmentInput,
  options: AssessOptions,
): Assessment {
  const now = parseNow(given);
  const { profile, path } = resolveProfile(policy, given);
  const input = withDefaultMode(profile, withAllowedWaivers(profile, given));
  const mode =
    input.deliveryMode && policy.deliveryModes.get(input.deliveryMode.name);
  const facts = toExpressionFacts(input.facts, policy.declarations);
  const modeTitle = mode?.metadata.title ?? mode?.metadata.name ?? '';
  const riskTier = resolveRiskTier(profile, input);
  const subject = predicateSubject(input, riskTier?.tier);
  const applies = createApplies(subject);
  const scorecards = [...policy.scorecards.values()].filter(scorecard =>
    applies(scorecard.appliesTo),
  );
  const rules = (profile?.expectations ?? []).filter(rule =>
    rule.matches(subject),
  );
  const expectations = resolveExpectations(policy, mode, profile, rules);
  const raised = raisedExpectations(policy, mode, profile, rules, scorecards);
  const assessed = assessChecks(scorecards, profile, {
    input,
    facts,
    now,
    expressionInput: {
      entity: input.entity,
      facts,
      context: input.context ?? {},
      now: new Date(now),
    },
    expectations,
    applies,
    modeTitle,
    waivers: waiversInForce(input, now),
  });
  const statusOf: StatusOf = check =>
    assessed.find(check)?.result.status ?? 'unknown';
  const scored = scorecards.map(scorecard => ({
    scorecard,
    result: scoreScorecard(scorecard, statusOf),
  }));
  const modeNote =
    input.deliveryMode && !mode
      ? `. The policy has no delivery mode '${input.deliveryMode.name}', so everything is expected`
      : '';
  const results = scored.map(({ scorecard, result }) => {
    const assessedScorecard = assessScorecard(scorecard, result, statusOf);
    assessedScorecard.explanation.score += modeNote;
    return assessedScorecard;
  });
  const gates = assessGates({
    policy,
    profile,
    input,
    isGateExpected: expectations.isGateExpected,
    assessed,
    scored,
    hash: options.hash,
  });
  const checks: Record<string, CheckResult> = {};
  const asked: CheckResult[] = [];
  let reassessAt = gates.changesAt;
  for (let position = 0; position < assessed.all.length; position += 1) {
    const { result, changesAt } = assessed.all[position];
    // Of what only a gate asks for, what does not concern the entity now is left out.
    if (position < assessed.scoredCount || counts(result.status)) {
      checks[result.name] = result;
      asked.push(result);
    }
    if (changesAt !== undefined && changesAt < reassessAt) {
      reassessAt = changesAt;
    }
  }
  const score = overallScore(results);
  const hasScore = score !== undefined;
  const content = {
    entityRef: input.entityRef,
    version: input.version,
    policyVersion: policy.version,
    level: hasScore ? overallLevel(results) : undefined,
    score,
    scoreWithoutWaivers: hasScore
      ? overallScoreWithoutWaivers(results)
      : undefined,
    profile: profile && { name: profile.name, title: profile.title, path },
    riskTier: riskTier?.tier,
    riskTierSource: riskTier?.source,
    deliveryMode: input.deliveryMode &&
      mode && {
        name: input.deliveryMode.name,
        title: modeTitle,
        since: input.deliveryMode.since,
        declaredIn: input.deliveryMode.declaredIn,
      },
    raised: raised.length > 0 ? raised : undefined,
    counts: countStatuses(asked, ({ status }) => status),
    scorecards: results,
    gates: gates.results,
    checks,
    checksFingerprint: options.hash(checksText(asked)),
    nextActions: nextActions({
      scored,
      checks: assessed.all,
      statusOf,
      gates: gates.results,
    }),
  };
  return {
    ...content,
    assessedAt: input.now,
    reassessAt:
      reassessAt === Infinity ? undefined : new Date(reassessAt).toISOString(),
    fingerprint: options.hash(fingerprintText(content)),
  };
}
