import { ServiceUnavailableError } from '@backstage/errors';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, JWK } from 'jose';
import { Clock } from '../../clock';
import { ReceiptKey, ReceiptKeyStore } from './ReceiptKeyStore';

const ATTEMPTS = 3;

/** @internal */
export const RECEIPT_ALGORITHM = 'ES256';

/** @internal */
export interface ReceiptKeysOptions {
  store: ReceiptKeyStore;
  clock: Clock;
  /** How long a key signs. */
  rotateEveryMs: number;
  /** How long what it signed is trusted. */
  expiresInMs: number;
}

/** A key with which one may sign now. @internal */
export interface SigningKey {
  kid: string;
  privateJwk: JWK;
}

/**
 * The keys of receipts. All replicas sign with the newest key in the database; the first that needs
 * another one makes it.
 * @internal
 */
export class ReceiptKeys {
  readonly #options: ReceiptKeysOptions;

  constructor(options: ReceiptKeysOptions) {
    this.#options = options;
  }

  /** The key to sign with, which is published until all that it signs now has expired. */
  async signing(): Promise<SigningKey> {
    const { store, clock, expiresInMs } = this.#options;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const now = clock().getTime();
      const newest = await store.newest();
      if (newest?.privateJwk && newest.signsUntil > toIso(now)) {
        const until = toIso(Date.parse(newest.signsUntil) + expiresInMs);
        if (newest.publishedUntil < until) {
          await store.publishUntil(newest.kid, until);
        }
        return { kid: newest.kid, privateJwk: newest.privateJwk };
      }
      await store.add(await this.#make((newest?.generation ?? 0) + 1, now));
    }
    throw new ServiceUnavailableError('There is no key to sign receipts with');
  }

  /** The public keys that a verifier may need now. */
  async published(): Promise<JWK[]> {
    await this.signing();
    const { store, clock } = this.#options;
    return store.published(clock().toISOString());
  }

  /** Has a key ready and destroys what is needed no more. */
  async rotate(): Promise<void> {
    await this.signing();
    await this.#options.store.forget(this.#options.clock().toISOString());
  }

  async #make(generation: number, now: number): Promise<ReceiptKey> {
    const { rotateEveryMs, expiresInMs } = this.#options;
    const pair = await generateKeyPair(RECEIPT_ALGORITHM, {
      extractable: true,
    });
    const publicJwk = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint(publicJwk);
    return {
      generation,
      kid,
      publicJwk: { ...publicJwk, kid, alg: RECEIPT_ALGORITHM, use: 'sig' },
      privateJwk: await exportJWK(pair.privateKey),
      createdAt: toIso(now),
      signsUntil: toIso(now + rotateEveryMs),
      publishedUntil: toIso(now + rotateEveryMs + expiresInMs),
    };
  }
}

function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
