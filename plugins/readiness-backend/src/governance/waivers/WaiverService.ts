import { ConflictError } from '@backstage/errors';
import {
  ReadinessWaiver,
  WaiverDecisionInput,
  WaiverInput,
} from 'backstage-plugin-readiness-common';
import { LockedEntity } from '../CurrentStanding';
import { EntityWrites } from '../EntityWrites';
import { Parties, Person } from '../Parties';
import { profileOf } from '../targets';
import { newWaiver } from './newWaiver';
import { toReadinessWaiver, WaiverReader } from './toReadinessWaiver';
import { refuseOverCap } from './waiverCaps';
import { refuseWaiverDecision } from './waiverDecision';
import { StoredWaiver, WaiverOutcome, WaiverStore } from './WaiverStore';

const OUTCOMES: Record<
  WaiverDecisionInput['decision'],
  Exclude<WaiverOutcome['state'], 'superseded'>
> = {
  accept: 'accepted',
  refuse: 'refused',
  withdraw: 'withdrawn',
  revoke: 'revoked',
};

/** @internal */
export interface WaiverServiceOptions {
  writes: EntityWrites;
  store: WaiverStore;
  parties: Parties;
}

/** Who writes, and what the answer tells that person about what they may do. @internal */
export interface WaiverWriter extends WaiverReader {
  person: Person;
  idempotencyKey?: string;
}

/** Takes requests for waivers, and decisions about them. @internal */
export class WaiverService {
  readonly #options: WaiverServiceOptions;

  constructor(options: WaiverServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws InputError for what cannot be waived or not for so long, ConflictError when there is one already
   * or a cap is reached.
   */
  request(
    entityRef: string,
    input: WaiverInput,
    writer: WaiverWriter,
  ): Promise<ReadinessWaiver> {
    const { writes, store } = this.#options;
    const { person, idempotencyKey } = writer;
    return writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        request: ['waiver', input],
        // A request changes no result; what is accepted does.
        assessed: false,
      },
      async locked => {
        const waiver = newWaiver(input, person.ref, locked);
        const options = { store, candidate: waiver };
        await refuseOverCap(rulesOf(locked), locked, options);
        await store.add(locked.tx, waiver);
        const { state, ...data } = waiver;
        await writes.record(locked, {
          ...{ actor: person.ref, action: 'waiver.requested' },
          ...{ subject: waiver.name, reason: waiver.reason, data },
        });
        return this.#show(waiver, locked, writer);
      },
    );
  }

  async find(id: string): Promise<StoredWaiver | undefined> {
    return this.#options.store.find(id);
  }

  /**
   * @throws ConflictError when it is decided already or has ended, NotAllowedError for a person who may not.
   */
  decide(
    { id, entityRef }: Pick<StoredWaiver, 'id' | 'entityRef'>,
    input: WaiverDecisionInput,
    writer: WaiverWriter,
  ): Promise<ReadinessWaiver> {
    const { writes, store, parties } = this.#options;
    const { person, idempotencyKey } = writer;
    return writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        request: ['waiver-decision', id, input],
      },
      async locked => {
        const { tx, at, records, subject, assessment } = locked;
        const waiver = records.waivers.find(one => one.id === id);
        if (!waiver) {
          throw new ConflictError(`The waiver '${id}' is not there any more`);
        }
        const rules = rulesOf(locked);
        const { decision, reason } = input;
        refuseWaiverDecision(decision, person, waiver, {
          ...{ rules, parties, entity: subject.entity, now: at },
        });
        const { version } = assessment;
        if (decision === 'accept') {
          await this.#refuseAcceptance(waiver, locked);
          await store.bindToVersion(tx, id, version);
        }
        const state = OUTCOMES[decision];
        await store.conclude(tx, id, { state, by: person.ref, at, reason });
        const renews = decision === 'accept' ? waiver.renews : undefined;
        if (renews !== undefined) {
          await store.supersede(tx, renews);
        }
        const { kind, name, expiresAt } = waiver;
        await writes.record(locked, {
          ...{ actor: person.ref, action: `waiver.${state}` },
          ...{ subject: name, reason },
          data: { id, kind, expiresAt, renews, version },
        });
        const decided = {
          ...{ state, decidedBy: person.ref, decidedAt: at },
          ...{ decisionReason: reason },
          ...(decision === 'accept' && { version }),
        };
        return this.#show({ ...waiver, ...decided }, locked, writer);
      },
    );
  }

  /** The policy may have changed since it was asked for. */
  async #refuseAcceptance(
    waiver: StoredWaiver,
    locked: LockedEntity,
  ): Promise<void> {
    const rules = rulesOf(locked);
    if (rules.never?.includes(waiver.name)) {
      throw new ConflictError(`'${waiver.name}' can never be waived here`);
    }
    const { store } = this.#options;
    await refuseOverCap(rules, locked, { store, candidate: waiver });
  }

  #show(
    waiver: StoredWaiver,
    locked: LockedEntity,
    reader: WaiverReader,
  ): ReadinessWaiver {
    const { parties } = this.#options;
    const { at: now, records } = locked;
    const context = { ...locked, parties, now, waivers: records.waivers };
    return toReadinessWaiver(waiver, context, reader);
  }
}

function rulesOf({ policy, assessment }: LockedEntity) {
  return profileOf(policy, assessment)?.waivers ?? {};
}
