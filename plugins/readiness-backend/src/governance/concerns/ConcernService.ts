import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  ConcernInput,
  ReadinessConcern,
} from 'backstage-plugin-readiness-common';
import {
  addDuration,
  ConcernRules,
  parseDuration,
} from 'backstage-plugin-readiness-engine';
import { randomUUID } from 'crypto';
import { LockedEntity } from '../CurrentStanding';
import { EntityWrites } from '../EntityWrites';
import { Parties, Person } from '../Parties';
import { profileOf } from '../targets';
import { ConcernStore, NewConcern } from './ConcernStore';
import { mayResolve } from './mayResolve';

const DEFAULT_ESCALATION = 'P7D';

/** @internal */
export interface ConcernServiceOptions {
  writes: EntityWrites;
  store: ConcernStore;
  parties: Parties;
}

/** @internal */
export interface ConcernWriter {
  person: Person;
  idempotencyKey?: string;
}

/** Takes concerns and their resolutions. No score or gate looks at them. @internal */
export class ConcernService {
  readonly #options: ConcernServiceOptions;

  constructor(options: ConcernServiceOptions) {
    this.#options = options;
  }

  /** @throws InputError when it is about a gate or check that is not there. */
  raise(
    entityRef: string,
    input: ConcernInput,
    { person, idempotencyKey }: ConcernWriter,
  ): Promise<ReadinessConcern> {
    const { writes, store } = this.#options;
    return writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        ...{ request: ['concern', input], assessed: false },
      },
      async locked => {
        const { tx, at } = locked;
        refuseUnknown(input.about, locked);
        const concern: NewConcern = {
          ...{ id: randomUUID(), entityRef, ...input },
          ...{ by: person.ref, at },
          escalatesAt: escalationOf(rulesOf(locked), at),
        };
        await store.add(tx, concern);
        await writes.record(locked, {
          ...{ actor: person.ref, action: 'concern.raised' },
          subject: input.about ?? '',
          reason: input.title,
          data: concern,
        });
        return { ...concern, status: 'open' as const, may: { resolve: true } };
      },
    );
  }

  find(id: string): Promise<ReadinessConcern | undefined> {
    return this.#options.store.find(id);
  }

  /**
   * @throws ConflictError when it is resolved already, NotAllowedError for who is neither raiser nor owner
   * nor resolver.
   */
  resolve(
    { id, entityRef }: Pick<ReadinessConcern, 'id' | 'entityRef'>,
    resolution: string,
    { person, idempotencyKey }: ConcernWriter,
  ): Promise<ReadinessConcern> {
    const { writes, store, parties } = this.#options;
    return writes.write(
      {
        ...{ entityRef, actor: person.ref, idempotencyKey },
        ...{ request: ['resolution', id, resolution], assessed: false },
      },
      async locked => {
        const { tx, at, subject } = locked;
        const concern = await store.find(id, tx);
        if (concern?.status !== 'open') {
          throw new ConflictError(
            `The concern has been resolved by ${concern?.resolvedBy} at ${concern?.resolvedAt}`,
          );
        }
        const rules = rulesOf(locked);
        if (!mayResolve(concern, person, { rules, parties, subject })) {
          throw new NotAllowedError(
            'only who raised a concern, members of the owner, and those the profile names resolve it',
          );
        }
        await store.resolve(tx, id, { by: person.ref, at, text: resolution });
        await writes.record(locked, {
          ...{ actor: person.ref, action: 'concern.resolved' },
          ...{ subject: concern.about ?? '', reason: resolution },
          data: { id, title: concern.title },
        });
        return {
          ...concern,
          ...{ status: 'resolved' as const, resolution },
          ...{ resolvedBy: person.ref, resolvedAt: at },
          may: { resolve: false },
        };
      },
    );
  }
}

function rulesOf({ policy, assessment }: LockedEntity): ConcernRules {
  return profileOf(policy, assessment)?.concerns ?? {};
}

function escalationOf({ escalateAfter }: ConcernRules, at: string): string {
  const after = parseDuration(escalateAfter ?? DEFAULT_ESCALATION);
  return new Date(
    after ? addDuration(Date.parse(at), after) : Date.parse(at),
  ).toISOString();
}

function refuseUnknown(
  about: string | undefined,
  { assessment }: LockedEntity,
): void {
  const gates = (assessment.gates ?? []).map(({ name }) => name);
  const isKnown =
    about === undefined ||
    gates.includes(about) ||
    Object.hasOwn(assessment.checks, about);
  if (!isKnown) {
    throw new InputError(
      `about: '${assessment.entityRef}' has no gate and no check '${about}'`,
    );
  }
}
