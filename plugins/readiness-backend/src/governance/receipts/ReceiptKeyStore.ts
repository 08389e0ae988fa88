import { JWK } from 'jose';
import { Knex } from 'knex';
import { ReceiptKeyRow } from './tables';

/** A key pair, and until when it is used. @internal */
export interface ReceiptKey {
  generation: number;
  kid: string;
  publicJwk: JWK;
  /** Absent when it signs no more. */
  privateJwk?: JWK;
  /** ISO 8601 */
  createdAt: string;
  signsUntil: string;
  publishedUntil: string;
}

/** The only place where private keys are. @internal */
export class ReceiptKeyStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async newest(): Promise<ReceiptKey | undefined> {
    const row = await this.#keys().orderBy('generation', 'desc').first();
    return row && toKey(row);
  }

  /** The public keys that may have signed a receipt which holds at this time, newest first. */
  async published(at: string): Promise<JWK[]> {
    const rows: Pick<ReceiptKeyRow, 'public_jwk'>[] = await this.#keys()
      .where('published_until', '>', at)
      .orderBy('generation', 'desc')
      .select('public_jwk');
    return rows.map(row => JSON.parse(row.public_jwk));
  }

  /** Adds a key; does nothing when another replica has added one of this generation. */
  async add(key: ReceiptKey): Promise<void> {
    await this.#keys()
      .insert({
        generation: key.generation,
        kid: key.kid,
        public_jwk: JSON.stringify(key.publicJwk),
        private_jwk: JSON.stringify(key.privateJwk),
        created_at: key.createdAt,
        signs_until: key.signsUntil,
        published_until: key.publishedUntil,
      })
      .onConflict('generation')
      .ignore();
  }

  /** Publishes a key at least until then. */
  async publishUntil(kid: string, until: string): Promise<void> {
    await this.#keys()
      .where({ kid })
      .where('published_until', '<', until)
      .update({ published_until: until });
  }

  /** Destroys private keys that sign no more, and public ones that nobody needs any more. */
  async forget(at: string): Promise<void> {
    await this.#keys()
      .where('signs_until', '<=', at)
      .whereNotNull('private_jwk')
      .update({ private_jwk: null });
    // The newest stays, so that generations go on where they were.
    const newest = this.#keys().max('generation');
    await this.#keys()
      .where('published_until', '<=', at)
      .whereNotIn('generation', newest)
      .delete();
  }

  #keys() {
    return this.#knex<ReceiptKeyRow>('receipt_keys');
  }
}

function toKey(row: ReceiptKeyRow): ReceiptKey {
  return {
    generation: row.generation,
    kid: row.kid,
    publicJwk: JSON.parse(row.public_jwk),
    privateJwk:
      row.private_jwk === null ? undefined : JSON.parse(row.private_jwk),
    createdAt: row.created_at,
    signsUntil: row.signs_until,
    publishedUntil: row.published_until,
  };
}
