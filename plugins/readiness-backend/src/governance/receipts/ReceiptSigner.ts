import { ReadinessReceipt } from 'backstage-plugin-readiness-common';
import { randomUUID } from 'crypto';
import { importJWK, SignJWT } from 'jose';
import { Clock } from '../../clock';
import { RECEIPT_ALGORITHM, ReceiptKeys } from './ReceiptKeys';

/** @internal */
export interface ReceiptSignerOptions {
  keys: ReceiptKeys;
  clock: Clock;
  expiresInMs: number;
  /** Base URL under which `/v1/receipts/keys` is. */
  issuer: () => Promise<string>;
}

/** What a receipt says of its own, the rest being about it. @internal */
export type ReceiptStatement = Omit<
  ReadinessReceipt,
  'iss' | 'jti' | 'iat' | 'exp'
>;

/** Makes signed statements that anybody can verify with the published keys. @internal */
export class ReceiptSigner {
  readonly #options: ReceiptSignerOptions;

  constructor(options: ReceiptSignerOptions) {
    this.#options = options;
  }

  /** @returns the compact JWS, and its id for the record. */
  async sign(
    statement: ReceiptStatement,
  ): Promise<{ receipt: string; id: string }> {
    const { keys, clock, expiresInMs, issuer } = this.#options;
    const { kid, privateJwk } = await keys.signing();
    const id = randomUUID();
    const iat = Math.floor(clock().getTime() / 1000);
    // An absent member is left out of the JSON.
    const receipt = await new SignJWT({
      ...statement,
      iss: await issuer(),
      jti: id,
      iat,
      exp: iat + Math.floor(expiresInMs / 1000),
    })
      .setProtectedHeader({ alg: RECEIPT_ALGORITHM, kid, typ: 'JWT' })
      .sign(await importJWK(privateJwk, RECEIPT_ALGORITHM));
    return { receipt, id };
  }
}
