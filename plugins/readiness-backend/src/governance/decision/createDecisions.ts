import { ReceiptKeys } from '../receipts/ReceiptKeys';
import { ReceiptKeyStore } from '../receipts/ReceiptKeyStore';
import { ReceiptSigner } from '../receipts/ReceiptSigner';
import { GateDecisions, GateDecisionsOptions } from './GateDecisions';

/** @internal */
export interface DecisionsOptions extends Omit<GateDecisionsOptions, 'signer'> {
  receipts: { expiresInMs: number; rotateEveryMs: number };
  /** Base URL of the plugin. */
  issuer: () => Promise<string>;
}

/** Puts the parts that answer pipelines together. @internal */
export function createDecisions(options: DecisionsOptions): {
  decisions: GateDecisions;
  receiptKeys: ReceiptKeys;
} {
  const { knex, clock, receipts, issuer } = options;
  const receiptKeys = new ReceiptKeys({
    store: new ReceiptKeyStore({ knex }),
    clock,
    ...receipts,
  });
  const signer = new ReceiptSigner({
    keys: receiptKeys,
    clock,
    expiresInMs: receipts.expiresInMs,
    issuer,
  });
  return { decisions: new GateDecisions({ ...options, signer }), receiptKeys };
}
