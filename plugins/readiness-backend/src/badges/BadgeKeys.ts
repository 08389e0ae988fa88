import { createHmac, timingSafeEqual } from 'crypto';

/** Keys that let whoever has one see one badge of one entity, and nothing else. @internal */
export class BadgeKeys {
  readonly #secrets: string[];

  constructor(options: { secrets: string[] }) {
    this.#secrets = options.secrets;
  }

  /** Whether there is anything to sign with. */
  get areOn(): boolean {
    return this.#secrets.length > 0;
  }

  sign(entityRef: string, show: string): string {
    return keyOf(this.#secrets[0], entityRef, show);
  }

  /** Whether the key was made for exactly this badge, also with a secret that no longer signs. */
  accepts(key: string, entityRef: string, show: string): boolean {
    const given = Buffer.from(key);
    return this.#secrets.some(secret => {
      const wanted = Buffer.from(keyOf(secret, entityRef, show));
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    });
  }
}

function keyOf(secret: string, entityRef: string, show: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['badge', entityRef, show]))
    .digest('base64url');
}
