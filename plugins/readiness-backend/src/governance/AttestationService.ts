import { InputError } from '@backstage/errors';
import { ReadinessAttestation } from 'backstage-plugin-readiness-common';
import { randomUUID } from 'crypto';
import { enqueueAssessments } from '../assessment/enqueueAssessments';
import { AuditLog } from '../audit/AuditLog';
import { Clock } from '../clock';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { sha256 } from '../hash';
import { CurrentStanding, LockedEntity } from './CurrentStanding';
import { GovernanceStore } from './GovernanceStore';
import { Attestation } from './parseReviewRequests';

/** @internal */
export interface AttestationServiceOptions {
  standing: CurrentStanding;
  governance: GovernanceStore;
  audit: AuditLog;
  idempotency: IdempotencyStore;
  clock: Clock;
  /** Told when an entity was queued. */
  onQueued: () => void;
}

/** @internal */
export interface AttestationRequest {
  entityRef: string;
  attestation: Attestation;
  actor: string;
  idempotencyKey?: string;
}

/** Takes evidence that somebody gives. @internal */
export class AttestationService {
  readonly #options: AttestationServiceOptions;

  constructor(options: AttestationServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws InputError when the entity's profile asks for no such evidence, ConflictError when the
   * key was used for something else.
   */
  async give(request: AttestationRequest): Promise<ReadinessAttestation> {
    const { standing, idempotency, clock, onQueued } = this.#options;
    const { entityRef, attestation, actor, idempotencyKey: key } = request;
    const give = (locked: LockedEntity) => this.#store(request, locked);
    const item =
      key === undefined
        ? await standing.withLocked(entityRef, give)
        : await standing.withLocked(entityRef, give, inTransaction =>
            idempotency.once(
              {
                actor,
                key,
                bodyHash: sha256(JSON.stringify([entityRef, attestation])),
                at: clock().toISOString(),
              },
              // JSON from here on: a repetition gets what was stored of it.
              async tx => JSON.parse(JSON.stringify(await inTransaction(tx))),
            ),
          );
    onQueued();
    return item;
  }

  async #store(
    { entityRef, attestation, actor }: AttestationRequest,
    { tx, assessment, policy, at }: LockedEntity,
  ): Promise<ReadinessAttestation> {
    const { governance, audit } = this.#options;
    const profile = policy.profiles.get(assessment.profile?.name ?? '');
    const known = new Set(
      (profile?.gates ?? []).flatMap(gate =>
        (gate.requires?.evidence ?? []).map(({ name }) => name),
      ),
    );
    const { evidence: name, ...given } = attestation;
    if (!known.has(name)) {
      throw new InputError(
        `The profile of '${entityRef}' asks for no evidence '${name}'; it asks for ${
          [...known].join(', ') || 'none'
        }`,
      );
    }
    if (given.expiresAt !== undefined && given.expiresAt <= at) {
      throw new InputError('expiresAt must be in the future');
    }
    const item: ReadinessAttestation = {
      id: randomUUID(),
      kind: 'evidence',
      name,
      title: name,
      standing: 'in-force',
      ...given,
      givenAt: at,
      by: actor,
      version: assessment.version,
    };
    await governance.addEvidence(tx, entityRef, item);
    await audit.append(tx, {
      entityRef,
      at,
      actor,
      action: 'evidence.given',
      subject: name,
      reason: given.note,
      policyVersion: assessment.policyVersion,
      data: JSON.parse(JSON.stringify(item)),
    });
    await enqueueAssessments(tx, [entityRef], at);
    return item;
  }
}
