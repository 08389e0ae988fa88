import { ReadinessReceipt } from 'backstage-plugin-readiness-common';
import { createLocalJWKSet, errors, JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod/v4';

const receiptSchema = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  jti: z.string(),
  iat: z.number(),
  exp: z.number(),
  gate: z.string(),
  version: z.string().optional(),
  status: z.string(),
  decision: z.enum(['allow', 'deny']),
  enforcement: z.enum(['observe', 'warn', 'enforce']),
  policyVersion: z.string(),
  reasons: z.array(z.string()),
});

/** What the receipt has to be about; what is absent may be anything. @internal */
export interface WantedReceipt {
  entityRef?: string;
  gate?: string;
  version?: string;
  /** A gate that only observes or warns lets everything through; that is not enough. */
  passedOnly?: boolean;
}

/** @internal */
export interface CheckedReceipt {
  /** Signed by one of the keys, not expired, about what is wanted, and it allows. */
  ok: boolean;
  /** Why not; empty when it is. */
  problems: string[];
  /** What it says; absent when nobody is known to have said it. */
  receipt?: ReadinessReceipt;
}

/** Checks a receipt with keys at hand and the clock of this machine; asks nobody. @internal */
export async function checkReceipt(
  jws: string,
  keys: JSONWebKeySet,
  wanted: WantedReceipt,
): Promise<CheckedReceipt> {
  let payload: unknown;
  try {
    const verified = await jwtVerify(jws, createLocalJWKSet(keys), {
      algorithms: ['ES256'],
      requiredClaims: ['exp'],
    });
    payload = verified.payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) {
      return { ok: false, problems: [describeFailure(error)] };
    }
    throw error;
  }
  const parsed = receiptSchema.safeParse(payload);
  if (!parsed.success) {
    return { ok: false, problems: ['it is signed, but no receipt of a gate'] };
  }
  const receipt = parsed.data as ReadinessReceipt;
  const problems = mismatches(receipt, wanted);
  return { ok: problems.length === 0, problems, receipt };
}

function describeFailure(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) {
    const { exp } = error.payload;
    return exp === undefined
      ? 'it has expired'
      : `it expired at ${new Date(exp * 1000).toISOString()}`;
  }
  if (error instanceof errors.JWKSNoMatchingKey) {
    return 'it is signed with a key that is not among these keys';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return 'its signature is wrong: it was changed, or signed by somebody else';
  }
  return `it is no good receipt: ${error.message}`;
}

function mismatches(
  receipt: ReadinessReceipt,
  { entityRef, gate, version, passedOnly }: WantedReceipt,
): string[] {
  const { decision, enforcement, status } = receipt;
  const isOpen = status === 'passed' || status === 'passed-with-waivers';
  return [
    ...differs('entity', entityRef, receipt.sub),
    ...differs('gate', gate, receipt.gate),
    ...differs('version', version, receipt.version),
    ...(decision === 'allow' ? [] : [`it says ${decision}`]),
    ...(decision === 'allow' && passedOnly && !isOpen
      ? [
          `the gate is ${status} and allows only because it is to ${enforcement}`,
        ]
      : []),
  ];
}

function differs(
  what: string,
  wanted: string | undefined,
  found: string | undefined,
): string[] {
  return wanted === undefined || wanted === found
    ? []
    : [`it is about ${what} ${found ?? '(none)'}, not ${wanted}`];
}
