import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What a receipt says that is good in every way. @internal */
export const STATEMENT = {
  iss: 'https://portal.example.com/api/readiness',
  sub: 'component:default/claims-triage',
  jti: '1',
  gate: 'release',
  version: '14',
  status: 'passed',
  decision: 'allow',
  enforcement: 'enforce',
  policyVersion: 'abc',
  reasons: ['Release is passed: all is there'],
};

/** In seconds, as receipts count. @internal */
export const now = () => Math.floor(Date.now() / 1000);

/** A backend's key, and the receipts that it signs. @internal */
export async function aSigner(kid: string) {
  const pair = await generateKeyPair('ES256', { extractable: true });
  return {
    jwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256' },
    sign: (statement: object = {}, header: object = {}) =>
      new SignJWT({
        ...STATEMENT,
        ...{ iat: now(), exp: now() + 600 },
        ...statement,
      })
        .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT', ...header })
        .sign(pair.privateKey),
  };
}
