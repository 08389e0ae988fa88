import { CompiledCheck } from '../policy/CompiledPolicy';
import { addDuration, parseDuration } from '../policy/duration';
import { isForThisVersion } from './versions';
import { AppliedAttestation, CheckAttestation } from './types';

/** An attestation in force, and when that ends. @internal */
export interface AttestationInForce {
  attestation: AppliedAttestation;
  /** Epoch milliseconds. */
  endsAt?: number;
}

function endOf(attestation: CheckAttestation, validity: string | undefined) {
  const duration = validity ? parseDuration(validity) : undefined;
  return Math.min(
    attestation.expiresAt ? Date.parse(attestation.expiresAt) : Infinity,
    duration
      ? addDuration(Date.parse(attestation.givenAt), duration)
      : Infinity,
  );
}

/**
 * The attestation of a check that counts: of those in force the one given last, so that adding one never takes away
 * what an earlier one meets. None where the check does not let a person attest.
 * @internal
 */
export function attestationInForce(
  check: CompiledCheck,
  given: readonly CheckAttestation[],
  options: { version?: string; now: number },
): AttestationInForce | undefined {
  const rules = check.document.spec.attestation;
  if (!rules) {
    return undefined;
  }
  const best = given
    .filter(
      item =>
        item.check === check.name &&
        endOf(item, rules.validity) > options.now &&
        (!rules.perVersion || isForThisVersion(item, options.version)),
    )
    .sort(
      (a, b) =>
        Date.parse(b.givenAt) - Date.parse(a.givenAt) || (a.id < b.id ? -1 : 1),
    )
    .at(0);
  if (!best) {
    return undefined;
  }
  const end = endOf(best, rules.validity);
  const { id, by, givenAt, url, version } = best;
  return {
    attestation: {
      id,
      by,
      givenAt,
      ...(end === Infinity ? {} : { expiresAt: new Date(end).toISOString() }),
      ...(url === undefined ? {} : { url }),
      ...(version === undefined ? {} : { version }),
    },
    ...(end === Infinity ? {} : { endsAt: end }),
  };
}
