import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  ClassificationInput,
  ReadinessClassification,
} from 'backstage-plugin-readiness-common';
import { isLowerRiskTier } from 'backstage-plugin-readiness-engine';
import { randomUUID } from 'crypto';
import { LockedEntity } from '../CurrentStanding';
import { EntityWrites } from '../EntityWrites';
import { Parties, Person } from '../Parties';
import { profileOf } from '../targets';
import {
  ClassificationStore,
  StoredClassification,
} from './ClassificationStore';
import {
  objectionToApproval,
  objectionToClassifying,
} from './classificationRules';
import { ClassificationDecision } from './parseClassification';

/** @internal */
export interface ClassificationServiceOptions {
  writes: EntityWrites;
  store: ClassificationStore;
  parties: Parties;
}

/** @internal */
export interface ClassificationWriter {
  person: Person;
  idempotencyKey?: string;
}

/** Takes risk tiers that people record. @internal */
export class ClassificationService {
  readonly #options: ClassificationServiceOptions;

  constructor(options: ClassificationServiceOptions) {
    this.#options = options;
  }

  /**
   * Records a tier: at once, unless it is lower than the one in force; then it is a proposal, which takes the place
   * of an earlier one.
   * @throws InputError for a tier that the profile does not have, ConflictError for the one that is in force,
   * NotAllowedError for a person who may not.
   */
  classify(
    entityRef: string,
    input: ClassificationInput,
    { person, idempotencyKey }: ClassificationWriter,
  ): Promise<ReadinessClassification> {
    const { writes, store, parties } = this.#options;
    return writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        request: ['classification', input],
      },
      async locked => {
        const { tx, at, assessment, subject } = locked;
        const { entity } = subject;
        const profile = requireProfile(locked);
        const { tier, reason } = input;
        requireTier(tier, profile.tiers);
        const rules = profile.classification;
        const objection = objectionToClassifying(rules, person, {
          ...{ parties, entity },
        });
        if (objection) {
          throw new NotAllowedError(objection);
        }
        const from = assessment.riskTier;
        if (tier === from) {
          throw new ConflictError(`The risk tier is '${tier}' already`);
        }
        const isLower = isLowerRiskTier(profile, tier, from);
        const classification: StoredClassification = {
          ...{ id: randomUUID(), entityRef, tier, from, reason },
          ...{ by: person.ref, at },
          status: isLower ? 'proposed' : 'in-force',
        };
        const ended = isLower
          ? (['proposed'] as const)
          : (['proposed', 'in-force'] as const);
        await store.supersede(tx, entityRef, ended);
        await store.add(tx, classification);
        await writes.record(locked, {
          actor: person.ref,
          action: isLower ? 'risk.lower-proposed' : 'risk.classified',
          ...{ subject: tier, reason, data: classification },
        });
        return toReadinessClassification(classification);
      },
    );
  }

  find(id: string): Promise<StoredClassification | undefined> {
    return this.#options.store.find(id);
  }

  /** @throws ConflictError when it is decided already, NotAllowedError for a person who may not. */
  decide(
    { id, entityRef }: Pick<StoredClassification, 'id' | 'entityRef'>,
    { decision, reason }: ClassificationDecision,
    { person, idempotencyKey }: ClassificationWriter,
  ): Promise<ReadinessClassification> {
    const { writes, store, parties } = this.#options;
    return writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        request: ['classification-decision', id, decision, reason],
      },
      async locked => {
        const { tx, at, records, subject } = locked;
        const { proposed } = records;
        if (proposed?.id !== id) {
          const now = (await store.find(id, tx))?.status;
          throw new ConflictError(`The proposal is not open: it is ${now}`);
        }
        const profile = requireProfile(locked);
        const { entity } = subject;
        const objection = objectionToApproval(
          profile.classification,
          person,
          proposed,
          { parties, entity },
        );
        if (objection) {
          throw new NotAllowedError(objection);
        }
        const isAccepted = decision === 'accept';
        if (isAccepted) {
          if (!profile.tiers.includes(proposed.tier)) {
            throw new ConflictError(
              `The profile has no risk tier '${proposed.tier}' any more`,
            );
          }
          await store.supersede(tx, entityRef, ['in-force']);
        }
        const status = isAccepted ? 'in-force' : 'refused';
        const outcome = { status, by: person.ref, at, reason } as const;
        await store.conclude(tx, id, outcome);
        await writes.record(locked, {
          actor: person.ref,
          action: isAccepted ? 'risk.lowered' : 'risk.lower-refused',
          ...{ subject: proposed.tier, reason },
          data: { id, from: proposed.from },
        });
        return {
          ...toReadinessClassification(proposed),
          ...{ status, decidedBy: person.ref, decidedAt: at },
          decisionReason: reason,
        };
      },
    );
  }
}

/** As it is shown. @internal */
export function toReadinessClassification({
  entityRef,
  ...classification
}: StoredClassification): ReadinessClassification {
  return classification;
}

function requireProfile({ policy, assessment }: LockedEntity) {
  const profile = profileOf(policy, assessment);
  if (!profile) {
    throw new ConflictError('No governance profile says what risk tiers are');
  }
  return profile;
}

function requireTier(tier: string, tiers: readonly string[]): void {
  if (!tiers.includes(tier)) {
    throw new InputError(
      `tier: there is no risk tier '${tier}'; there are ${tiers.join(', ')}`,
    );
  }
}
