import { AssessOptions } from '../assessment/assess';
import { createApplies } from '../assessment/applies';
import { FactEvidence } from '../assessment/types';
import { canonicalJson } from '../policy/canonicalJson';
import { CompiledAdviceRule } from '../policy/compileDelivery';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import { Practice } from '../policy/documents';
import { composeMode, practicesOf } from './composeMode';
import { holdersOf } from './crew';
import { DeliveryInput } from './DeliveryInput';
import { createDeliveryView, DeliveryView, tokenOf } from './DeliveryView';
import { evaluateSignal } from './evaluateSignal';

/** A hint that the way of working may not fit. @public */
export interface Advice {
  /** Name of the rule. */
  rule: string;
  title: string;
  severity: 'info' | 'important';
  /** One sentence with the facts in it. */
  reason: string;
  /** What it rests on, as far as it is there; ages in days of `now`. */
  facts: FactEvidence[];
  suggests: {
    practice?: Practice;
    mode?: { name: string; title: string };
    role?: string;
  };
  /** Hash over what it rests on: an answer holds until this changes. */
  fingerprint: string;
}

function concerns({ document }: CompiledAdviceRule, view: DeliveryView) {
  const { modes, stages } = document.spec;
  const { mode } = view;
  return (
    (!modes || (mode !== undefined && modes.includes(mode.metadata.name))) &&
    (!stages || (mode !== undefined && stages.includes(mode.spec.stage)))
  );
}

/** Whether all that a rule suggests is so already. */
function isFollowed(
  policy: CompiledPolicy,
  { document }: CompiledAdviceRule,
  { mode: current, input }: DeliveryView,
): boolean {
  const { practice, mode, role } = document.spec.suggests;
  const { crew, practices } = input.delivery ?? {};
  const kept = current
    ? composeMode(policy, current.metadata.name, practices)?.practices
    : undefined;
  const isSomethingSuggested = (practice ?? mode ?? role) !== undefined;
  return (
    isSomethingSuggested &&
    (practice === undefined ||
      (kept?.some(({ name }) => name === practice) ?? false)) &&
    (mode === undefined || mode === current?.metadata.name) &&
    (role === undefined || holdersOf(crew, role).length > 0)
  );
}

function fingerprintOf(
  rule: CompiledAdviceRule,
  view: DeliveryView,
  options: AssessOptions,
): string {
  const { modes, stages } = rule.document.spec;
  return options.hash(
    canonicalJson({
      rule: rule.name,
      ...(modes || stages ? { mode: view.mode?.metadata.name ?? null } : {}),
      seen: Object.fromEntries(
        rule.signal.lookedAt.map(item => [item.id, tokenOf(view, item)]),
      ),
    }),
  );
}

function toSuggestion(
  policy: CompiledPolicy,
  { document }: CompiledAdviceRule,
): Advice['suggests'] {
  const { practice: name, mode, role } = document.spec.suggests;
  const practice = practicesOf(policy).find(known => known.name === name);
  const suggested = policy.deliveryModes.get(mode ?? '');
  return {
    ...(practice ? { practice } : {}),
    ...(suggested
      ? {
          mode: {
            name: suggested.metadata.name,
            title: suggested.metadata.title ?? suggested.metadata.name,
          },
        }
      : {}),
    ...(role === undefined ? {} : { role }),
  };
}

/**
 * What the rules of a policy advise about a way of working, important things first. A rule that cannot be decided for
 * want of data advises nothing, and none advises what is so already: the mode in force, a practice that is kept, a
 * role that somebody has. It is no part of the assessment and changes nothing of it.
 * @public
 */
export function adviceFor(
  policy: CompiledPolicy,
  input: DeliveryInput,
  options: AssessOptions,
): Advice[] {
  const view = createDeliveryView(policy, input);
  const applies = createApplies(view.subject);
  const advice = [...policy.adviceRules.values()].flatMap(rule => {
    const heard =
      concerns(rule, view) &&
      applies(rule.appliesTo) &&
      !isFollowed(policy, rule, view)
        ? evaluateSignal(view, rule.signal)
        : undefined;
    return heard
      ? {
          rule: rule.name,
          title: rule.title,
          severity: rule.document.spec.severity,
          ...heard,
          suggests: toSuggestion(policy, rule),
          fingerprint: fingerprintOf(rule, view, options),
        }
      : [];
  });
  return [
    ...advice.filter(({ severity }) => severity === 'important'),
    ...advice.filter(({ severity }) => severity === 'info'),
  ];
}
