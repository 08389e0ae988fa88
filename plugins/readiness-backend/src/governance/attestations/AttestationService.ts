import { InputError } from '@backstage/errors';
import {
  AttestationInput,
  ReadinessAttestation,
  ReadinessTarget,
} from 'backstage-plugin-readiness-common';
import { randomUUID } from 'crypto';
import { LockedEntity } from '../CurrentStanding';
import { EntityWrites } from '../EntityWrites';
import { evidenceSpecs, profileOf, requireTarget } from '../targets';
import { toAttestations } from './attestationStanding';
import { AttestationStore, StoredAttestation } from './AttestationStore';

/** @internal */
export interface AttestationServiceOptions {
  writes: EntityWrites;
  store: AttestationStore;
}

/** @internal */
export interface AttestationRequest {
  entityRef: string;
  attestation: AttestationInput;
  actor: string;
  idempotencyKey?: string;
}

/** Takes what somebody attests: evidence, or that a check is met. @internal */
export class AttestationService {
  readonly #options: AttestationServiceOptions;

  constructor(options: AttestationServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws InputError when nothing asks for it, or not in this form; ConflictError when the key was
   * used for something else.
   */
  give(request: AttestationRequest): Promise<ReadinessAttestation> {
    const { entityRef, actor, idempotencyKey, attestation } = request;
    return this.#options.writes.write(
      {
        ...{ entityRef, actor, idempotencyKey },
        request: ['attestation', attestation],
      },
      locked => this.#store(request, locked),
    );
  }

  async #store(
    { entityRef, attestation, actor }: AttestationRequest,
    locked: LockedEntity,
  ): Promise<ReadinessAttestation> {
    const { writes, store } = this.#options;
    const { policy, assessment, at } = locked;
    const { check, evidence, ...given } = attestation;
    const target = requireTarget({ check, evidence }, locked);
    refuseForm(target, attestation, locked);
    if (given.expiresAt !== undefined && given.expiresAt <= at) {
      throw new InputError('expiresAt must be in the future');
    }
    const item: StoredAttestation = {
      id: randomUUID(),
      ...target,
      ...given,
      givenAt: at,
      by: actor,
      version: assessment.version,
    };
    await store.add(locked.tx, entityRef, item);
    await writes.record(locked, {
      actor,
      action: target.kind === 'evidence' ? 'evidence.given' : 'check.attested',
      subject: target.name,
      reason: given.note,
      data: item,
    });
    const [shown] = toAttestations([item], { policy, assessment, now: at });
    return shown;
  }
}

/** Says no to what would not count: a check that takes no word for it, a link to something else. */
function refuseForm(
  { kind, name }: ReadinessTarget,
  { fileType }: AttestationInput,
  { policy, assessment }: LockedEntity,
): void {
  if (kind === 'check') {
    if (!policy.checks.get(name)?.document.spec.attestation) {
      throw new InputError(
        `check: '${name}' rests on data only; nobody can attest it`,
      );
    }
    return;
  }
  const specs = evidenceSpecs(profileOf(policy, assessment), name);
  const isTaken = specs.some(
    ({ fileTypes }) =>
      !fileTypes || (fileType !== undefined && fileTypes.includes(fileType)),
  );
  if (!isTaken) {
    const types = [...new Set(specs.flatMap(spec => spec.fileTypes ?? []))];
    throw new InputError(
      `fileType: evidence '${name}' must be one of ${types.join(', ')}`,
    );
  }
}
