import { ReadinessReceipt } from 'backstage-plugin-readiness-common';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { ReceiptKeys } from './ReceiptKeys';
import { ReceiptKeyStore } from './ReceiptKeyStore';
import { ReceiptSigner } from './ReceiptSigner';
import { ReceiptKeyRow } from './tables';

jest.setTimeout(60_000);

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-21T10:00:00.000Z');

/** A replica at the time `at()`. */
function aReplica(knex: Knex, at: () => number, expiresInMs = HOUR) {
  const clock = () => new Date(at());
  const keys = new ReceiptKeys({
    store: new ReceiptKeyStore({ knex }),
    clock,
    rotateEveryMs: 30 * DAY,
    expiresInMs,
  });
  const issuer = async () => 'https://readiness.example.com/api/readiness';
  const signer = new ReceiptSigner({ keys, clock, expiresInMs, issuer });
  const sign = async () => {
    const { receipt } = await signer.sign({
      sub: 'component:default/a',
      gate: 'release',
      status: 'passed',
      decision: 'allow',
      enforcement: 'enforce',
      policyVersion: 'v1',
      version: undefined,
      reasons: ['Release is passed: all is met'],
    });
    return receipt;
  };
  const verify = async (receipt: string) => {
    const keySet = createLocalJWKSet({ keys: await keys.published() });
    return jwtVerify<ReadinessReceipt>(receipt, keySet, {
      algorithms: ['ES256'],
      currentDate: new Date(at()),
    });
  };
  return { keys, sign, verify };
}

const kidOf = (receipt: string): string =>
  JSON.parse(Buffer.from(receipt.split('.')[0], 'base64url').toString()).kid;

describe('keys of receipts', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let knex: Knex;
    let now: number;
    beforeEach(async () => {
      knex = await databases.init(id);
      now = START;
    });
    const rows = () =>
      knex<ReceiptKeyRow>('receipt_keys').orderBy('generation');

    it('are made once, however many replicas start at once', async () => {
      const replicas = Array.from({ length: 5 }, () =>
        aReplica(knex, () => now),
      );
      const receipts = await Promise.all(replicas.map(one => one.sign()));
      expect(new Set(receipts.map(kidOf)).size).toBe(1);
      expect(await rows()).toHaveLength(1);
      for (const { verify } of replicas) {
        for (const receipt of receipts) {
          const { payload } = await verify(receipt);
          expect(payload).toMatchObject({ gate: 'release', decision: 'allow' });
        }
      }
    });

    it('rotate, and stay published until the last receipt has expired', async () => {
      const one = aReplica(knex, () => now);
      const other = aReplica(knex, () => now);
      const first = await one.sign();
      now = START + 30 * DAY - 1;
      const last = await one.sign();
      expect(kidOf(last)).toBe(kidOf(first));

      now += 1;
      const next = await other.sign();
      expect(kidOf(next)).not.toBe(kidOf(last));
      expect(kidOf(await one.sign())).toBe(kidOf(next));
      await one.keys.rotate();
      expect((await rows()).map(row => row.private_jwk === null)).toEqual([
        true,
        false,
      ]);
      expect((await one.verify(last)).payload.sub).toBe('component:default/a');
      expect((await one.verify(next)).payload.sub).toBe('component:default/a');

      now += HOUR;
      await other.keys.rotate();
      expect(await rows()).toHaveLength(1);
      await expect(one.verify(last)).rejects.toMatchObject({
        code: 'ERR_JWKS_NO_MATCHING_KEY',
      });
    });

    it('are published for as long as the longest expiry needs', async () => {
      await aReplica(knex, () => now).sign();
      const patient = aReplica(knex, () => now, 5 * DAY);
      now = START + 30 * DAY - 1;
      const receipt = await patient.sign();
      now += 4 * DAY;
      await patient.keys.rotate();
      expect((await patient.verify(receipt)).payload.gate).toBe('release');
    });

    it('go on after an idle time in which all of them expired', async () => {
      const replica = aReplica(knex, () => now);
      await replica.sign();
      now += 400 * DAY;
      await replica.keys.rotate();
      expect((await rows()).map(row => row.generation)).toEqual([2]);
      expect((await replica.verify(await replica.sign())).payload.iat).toBe(
        now / 1000,
      );
    });

    it('publish no private part', async () => {
      const { keys } = aReplica(knex, () => now);
      const [key] = await keys.published();
      expect(key).toEqual({
        kty: 'EC',
        crv: 'P-256',
        alg: 'ES256',
        use: 'sig',
        kid: expect.any(String),
        x: expect.any(String),
        y: expect.any(String),
      });
    });

    it('refuse what is tampered with, expired, or signed by another', async () => {
      const replica = aReplica(knex, () => now);
      const receipt = await replica.sign();
      const [header, payload, signature] = receipt.split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      const forged = Buffer.from(
        JSON.stringify({ ...claims, gate: 'production' }),
      ).toString('base64url');
      await expect(
        replica.verify([header, forged, signature].join('.')),
      ).rejects.toMatchObject({
        code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      });

      await knex('receipt_keys').delete();
      const stranger = await aReplica(knex, () => now).sign();
      await knex('receipt_keys').delete();
      await expect(replica.verify(stranger)).rejects.toMatchObject({
        code: 'ERR_JWKS_NO_MATCHING_KEY',
      });

      const short = await replica.sign();
      now += HOUR;
      await expect(replica.verify(short)).rejects.toMatchObject({
        code: 'ERR_JWT_EXPIRED',
      });
    });
  });
});
