import { EvaluationError } from '@marcbachmann/cel-js';
import { FactEvidence } from '../assessment/types';
import { LookedAt } from '../expression/sentence';
import { formatFactValue, formatMoment } from '../facts/formatFactValue';
import { CompiledSignal } from '../policy/compileDelivery';
import { DeliveryView, evidenceOf } from './DeliveryView';

/** A signal that holds, in words and with what it rests on. @internal */
export interface HeardSignal {
  reason: string;
  /** What condition and sentence look at, as far as it is there. */
  facts: FactEvidence[];
}

const ENTITY_REF = /^[a-z]+:[^/\s]+\/([^/\s]+)$/i;

/** `group:default/payments` reads `payments` in a sentence. */
function nameOf(value: string): string {
  return ENTITY_REF.exec(value)?.[1] ?? value;
}

function render(view: DeliveryView, item: LookedAt): string {
  const { value, unit } = evidenceOf(view, item);
  if (value === undefined) {
    return 'not known';
  }
  if (item.id === 'delivery.mode') {
    return view.mode?.metadata.title ?? String(value);
  }
  if (typeof value === 'string') {
    return item.type === 'timestamp'
      ? formatMoment(value)
      : formatFactValue(nameOf(value), unit);
  }
  return formatFactValue(
    Array.isArray(value) && value.every(part => typeof part === 'string')
      ? value.map(nameOf)
      : value,
    unit,
  );
}

/** What cannot be decided, for want of data or by its nature, does not hold. */
function holds(view: DeliveryView, signal: CompiledSignal): boolean {
  try {
    return signal.expression.evaluate(view.expressionInput) === true;
  } catch (error) {
    if (error instanceof EvaluationError) {
      return false;
    }
    throw error;
  }
}

/** The signal in words, if it holds. @internal */
export function evaluateSignal(
  view: DeliveryView,
  signal: CompiledSignal,
): HeardSignal | undefined {
  if (!holds(view, signal)) {
    return undefined;
  }
  return {
    reason: signal.sentence
      .map(part => (typeof part === 'string' ? part : render(view, part)))
      .join(''),
    facts: signal.lookedAt
      .map(item => evidenceOf(view, item))
      .filter(({ value }) => value !== undefined),
  };
}
