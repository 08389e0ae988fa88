import { CompiledPolicy } from '../policy/CompiledPolicy';
import { DELIVERY_STAGES, DeliveryModeDocument } from '../policy/documents';
import { CompiledSignal } from '../policy/compileDelivery';
import { DeliveryInput } from './DeliveryInput';
import { createDeliveryView } from './DeliveryView';
import { evaluateSignal } from './evaluateSignal';

/** A mode that signals speak for. @public */
export interface ModeSuggestion {
  mode: string;
  title: string;
  /** One sentence each. */
  reasons: string[];
}

function stageRank({ spec }: DeliveryModeDocument): number {
  return DELIVERY_STAGES.indexOf(spec.stage);
}

/**
 * Modes that signals speak for, best first: those with more signals of their own first, and of equals those that the
 * mode in force names as its next, in its order. What speaks for leaving the mode in force is a reason for each
 * of its next modes, and alone enough to suggest the likeliest of them.
 * @public
 */
export function suggestModes(
  policy: CompiledPolicy,
  input: DeliveryInput,
): ModeSuggestion[] {
  const view = createDeliveryView(policy, input);
  const current = view.mode?.metadata.name;
  const next = view.mode?.spec.next ?? [];
  const reasonsOf = (signals: readonly CompiledSignal[] = []) =>
    signals.flatMap(signal => evaluateSignal(view, signal)?.reason ?? []);
  const leaving = reasonsOf(policy.signals.get(current ?? '')?.leave);
  const candidates = [...policy.deliveryModes.values()].flatMap(document => {
    const { name, title = name } = document.metadata;
    const entering = reasonsOf(policy.signals.get(name)?.enter);
    const position = next.indexOf(name);
    const isSuggested =
      name !== current &&
      (entering.length > 0 || (leaving.length > 0 && position === 0));
    return isSuggested
      ? {
          document,
          own: entering.length,
          position: position < 0 ? Infinity : position,
          suggestion: {
            mode: name,
            title,
            reasons: [...entering, ...(position < 0 ? [] : leaving)],
          },
        }
      : [];
  });
  return candidates
    .sort(
      (a, b) =>
        b.own - a.own ||
        // Infinity - Infinity is no order.
        Number(a.position > b.position) - Number(a.position < b.position) ||
        stageRank(a.document) - stageRank(b.document),
    )
    .map(({ suggestion }) => suggestion);
}
