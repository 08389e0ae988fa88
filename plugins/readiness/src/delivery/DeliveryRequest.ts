import {
  ReadinessAdvice,
  ReadinessLedgerEntry,
} from 'backstage-plugin-readiness-common';

/** What a person wants to do about the way of working; each opens one dialog. @internal */
export type DeliveryRequest =
  | {
      kind: 'change';
      /** Filled in; the reader may choose another. */
      mode?: string;
      /** A practice to add. */
      practice?: string;
      /** The advice that it follows: changing agrees to it. */
      advice?: ReadinessAdvice;
    }
  | { kind: 'review' }
  | { kind: 'context' }
  | { kind: 'correct'; entry: ReadinessLedgerEntry }
  | {
      kind: 'answer';
      advice: ReadinessAdvice;
      answer: 'not-now' | 'not-for-us';
    };
