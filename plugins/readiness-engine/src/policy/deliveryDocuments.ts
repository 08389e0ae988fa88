import { FilterPredicate } from '@backstage/filter-predicates';

/** `all`, or the names meant. @public */
export type Expected = 'all' | string[];

/** In this order a product grows old. @public */
export const DELIVERY_STAGES = [
  'problem-discovery',
  'solution-discovery',
  'prototype',
  'pilot',
  'production',
  'scale',
  'sustain',
  'retire',
] as const;

/** @public */
export type DeliveryStage = (typeof DELIVERY_STAGES)[number];

/** @public */
export interface Practice {
  name: string;
  title: string;
  /** What it is for in this product; the reason to keep or drop it. */
  purpose: string;
  inspiration?: string;
  keep?: string;
  leave?: string;
}

/** What speaks for a mode, or for leaving it. @public */
export interface DeliverySignal {
  /** CEL over `entity`, `facts`, `context`, `now`, `delivery` and `riskTier`; must be boolean. */
  when: string;
  /** A sentence with `{{facts.source.name}}`, `{{context.field}}`, `{{delivery.field}}` or `{{riskTier}}`. */
  reason: string;
}

/** @public */
export interface DeliveryModeSpec {
  stage: DeliveryStage;
  /** One sentence. */
  summary: string;
  practices?: Practice[];
  cadence?: string;
  touchpoints?: string[];
  crew?: { role: string; purpose: string }[];
  /** What is expected now; all the rest shows as upcoming. */
  expects: {
    gates: Expected;
    /** `<scorecard>/<section>` or `<section>`. */
    sections: Expected;
    /** In addition to those of the sections. */
    checks?: string[];
  };
  /** ISO 8601 duration after which the way of working is looked at again. */
  reviewEvery?: string;
  signals?: { enter?: DeliverySignal[]; leave?: DeliverySignal[] };
  /** Modes that often follow, likeliest first. */
  next?: string[];
}

/** What an advice points to; nothing where the advice is to talk. @public */
export interface AdviceSuggestion {
  /** Name of a practice of any mode. */
  practice?: string;
  mode?: string;
  role?: string;
}

/**
 * A hint that the way of working may not fit. It never affects a gate or a score.
 * @public
 */
export interface AdviceRuleSpec {
  /** Which entities it concerns; all when absent. */
  appliesTo?: FilterPredicate;
  /** Only in these delivery modes. */
  modes?: string[];
  /** Only in modes of these stages. */
  stages?: DeliveryStage[];
  /** CEL as in signals; what cannot be decided for want of data advises nothing. */
  when: string;
  severity: 'info' | 'important';
  /** One sentence with placeholders as in the reason of a signal. */
  message: string;
  suggests: AdviceSuggestion;
}
