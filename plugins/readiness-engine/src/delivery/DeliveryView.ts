import { JsonObject, JsonValue } from '@backstage/types';
import { predicateSubject } from '../assessment/predicateSubject';
import { FactEvidence } from '../assessment/types';
import { ExpressionInput } from '../expression/compileExpression';
import { LookedAt } from '../expression/sentence';
import { FactValue } from '../facts/FactSet';
import { toExpressionFacts } from '../facts/FactView';
import { resolveProfile } from '../governance/resolveProfile';
import { resolveRiskTier } from '../governance/riskTier';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import { DeliveryModeDocument } from '../policy/documents';
import { composeMode } from './composeMode';
import { holdersOf } from './crew';
import { DeliveryInput } from './DeliveryInput';
import { withDefaultMode } from './deliveryModeOf';

/** An entity and its way of working as advice and signals see them. @internal */
export interface DeliveryView {
  input: DeliveryInput;
  mode?: DeliveryModeDocument;
  riskTier?: string;
  expressionInput: ExpressionInput;
  /** What predicates look at. */
  subject: JsonObject;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function daysSince(
  moment: string | undefined,
  now: string,
): number | undefined {
  const days = Math.floor(
    (Date.parse(now) - Date.parse(moment ?? '')) / DAY_MS,
  );
  return Number.isNaN(days) ? undefined : Math.max(days, 0);
}

function withoutUndefined(values: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}

function toDeliveryValues(
  policy: CompiledPolicy,
  input: DeliveryInput,
  mode: DeliveryModeDocument | undefined,
): object {
  const { crew, practices, reviewedAt } = input.delivery ?? {};
  const roles = Object.keys(crew ?? {}).filter(
    role => holdersOf(crew, role).length > 0,
  );
  if (!mode) {
    return { roles };
  }
  const since = input.deliveryMode?.since;
  const { stage, cadence = '', touchpoints = [], crew: expected } = mode.spec;
  return withoutUndefined({
    mode: mode.metadata.name,
    stage,
    daysInMode: daysSince(since, input.now),
    daysSinceReview: daysSince(reviewedAt ?? since, input.now),
    cadence,
    touchpoints,
    roles,
    missingRoles: (expected ?? [])
      .map(({ role }) => role)
      .filter(role => holdersOf(crew, role).length === 0),
    practices: composeMode(
      policy,
      mode.metadata.name,
      practices,
    )?.practices.map(({ name }) => name),
  });
}

/** @internal */
export function createDeliveryView(
  policy: CompiledPolicy,
  given: DeliveryInput,
): DeliveryView {
  const { profile } = resolveProfile(policy, given);
  const input = withDefaultMode(profile, given);
  const mode = policy.deliveryModes.get(input.deliveryMode?.name ?? '');
  const riskTier = resolveRiskTier(profile, input)?.tier;
  return {
    input,
    mode,
    riskTier,
    expressionInput: {
      entity: input.entity,
      facts: toExpressionFacts(input.facts, policy.declarations),
      context: withoutUndefined({ ...input.context }),
      now: new Date(input.now),
      delivery: toDeliveryValues(policy, input, mode),
      ...(riskTier === undefined ? {} : { riskTier }),
    },
    subject: predicateSubject(input, riskTier),
  };
}

function isFactValue(value: unknown): value is FactValue {
  return (
    ['string', 'number', 'boolean'].includes(typeof value) ||
    (Array.isArray(value) &&
      (value.every(item => typeof item === 'string') ||
        value.every(item => typeof item === 'number')))
  );
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined;
  }
  return value;
}

/** Something looked at with its value; facts with where and when they were seen. @internal */
export function evidenceOf(view: DeliveryView, item: LookedAt): FactEvidence {
  const evidence: FactEvidence = { name: item.id, title: item.title };
  if (item.unit !== undefined) {
    evidence.unit = item.unit;
  }
  const [root, source, name] = item.path;
  if (root === 'facts') {
    return { ...evidence, ...view.input.facts[source]?.[name] };
  }
  const value = valueAt(view.expressionInput, item.path);
  if (value === undefined) {
    return evidence;
  }
  return {
    ...evidence,
    value: isFactValue(value) ? value : JSON.stringify(value),
  };
}

/**
 * What stands for something looked at in a fingerprint. Of an age it is the day from which it counts, since
 * the age itself is another one every day.
 * @internal
 */
export function tokenOf(view: DeliveryView, item: LookedAt): JsonValue {
  const since = view.input.deliveryMode?.since ?? null;
  if (item.id === 'delivery.daysInMode') {
    return since;
  }
  if (item.id === 'delivery.daysSinceReview') {
    return view.input.delivery?.reviewedAt ?? since;
  }
  return evidenceOf(view, item).value ?? null;
}
