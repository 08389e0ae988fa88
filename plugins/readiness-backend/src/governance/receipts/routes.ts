import { Router } from 'express';
import { ReceiptKeys } from './ReceiptKeys';

/** Open to everybody: who verifies a receipt needs no account here. @internal */
export const RECEIPT_KEYS_PATH = '/v1/receipts/keys';

const MAX_AGE_SECONDS = 300;

/** @internal */
export interface ReceiptRoutesOptions {
  receiptKeys: ReceiptKeys;
}

/** @internal */
export function addReceiptRoutes(
  router: Router,
  { receiptKeys }: ReceiptRoutesOptions,
): void {
  router.get(RECEIPT_KEYS_PATH, async (_req, res) => {
    const keys = await receiptKeys.published();
    res.set('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`);
    res.json({ keys });
  });
}
