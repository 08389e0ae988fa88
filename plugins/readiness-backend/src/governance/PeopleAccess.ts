import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  readinessConcernRaisePermission,
  readinessConcernResolvePermission,
  readinessEvidenceGivePermission,
  readinessRiskClassifyPermission,
  readinessRiskDecidePermission,
  readinessWaiverDecidePermission,
  readinessWaiverRequestPermission,
} from 'backstage-plugin-readiness-common';
import { Request } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Authorizer, UserCredentials } from '../http/Authorizer';
import { readIdempotencyKey } from '../http/idempotencyKey';
import { Person } from './Parties';

const PERMISSIONS = {
  giveEvidence: readinessEvidenceGivePermission,
  requestWaiver: readinessWaiverRequestPermission,
  decideWaiver: readinessWaiverDecidePermission,
  classify: readinessRiskClassifyPermission,
  decideClassification: readinessRiskDecidePermission,
  raiseConcern: readinessConcernRaisePermission,
  resolveConcern: readinessConcernResolvePermission,
};

/** What the permissions let somebody do with one entity. @internal */
export type Permits = Record<keyof typeof PERMISSIONS, boolean>;

/** Who reads what people said about an entity. @internal */
export interface Reader {
  /** Absent where it is a service, or somebody in a person's name. */
  person?: Person;
  permits: Permits;
}

/** Who says something about an entity. @internal */
export interface Writer extends Reader {
  person: Person;
  idempotencyKey?: string;
}

/** @internal */
export interface PeopleAccessOptions {
  authorizer: Authorizer;
  userInfo: UserInfoService;
  visibility: EntityVisibility;
}

/** Who somebody is to an entity. @internal */
export class PeopleAccess {
  readonly #options: PeopleAccessOptions;

  constructor(options: PeopleAccessOptions) {
    this.#options = options;
  }

  async reader(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<Reader> {
    const permits = await this.#permits(credentials, entityRef);
    const person = await this.personOf(credentials);
    return person ? { permits, person } : { permits };
  }

  /** Nobody where it is a service, or one that acts on behalf of a person. */
  async personOf(
    credentials: BackstageCredentials,
  ): Promise<Person | undefined> {
    return isPerson(credentials) ? this.#person(credentials) : undefined;
  }

  /** @param credentials - as `Authorizer.requirePersonOn` found them */
  async writer(
    request: Request,
    credentials: UserCredentials,
    entityRef: string,
  ): Promise<Writer> {
    return {
      permits: await this.#permits(credentials, entityRef),
      person: await this.#person(credentials),
      idempotencyKey: readIdempotencyKey(request),
    };
  }

  /**
   * What `Authorizer` asks for where the entity is that of a record. A record of a hidden entity is as missing as
   * one that never was.
   */
  visibleRecord(
    what: string,
    find: () => Promise<{ entityRef: string } | undefined>,
  ): (credentials: BackstageCredentials) => Promise<string> {
    return async credentials => {
      const record = await find();
      const isVisible =
        record &&
        (await this.#options.visibility.isVisible(
          record.entityRef,
          credentials,
        ));
      if (!isVisible) {
        throw new NotFoundError(`There is no ${what}, or you may not see it`);
      }
      return record.entityRef;
    };
  }

  async #permits(
    credentials: BackstageCredentials,
    resourceRef: string,
  ): Promise<Permits> {
    const names = Object.keys(PERMISSIONS) as (keyof Permits)[];
    const allowed = await this.#options.authorizer.may(
      credentials,
      names.map(name => ({ permission: PERMISSIONS[name], resourceRef })),
    );
    return Object.fromEntries(
      names.map((name, index) => [name, allowed[index]]),
    ) as Permits;
  }

  async #person(credentials: UserCredentials): Promise<Person> {
    const info = await this.#options.userInfo.getUserInfo(credentials);
    const ref = credentials.principal.userEntityRef;
    return { ref, groups: info.ownershipEntityRefs };
  }
}

function isPerson(
  credentials: BackstageCredentials,
): credentials is UserCredentials {
  const principal = credentials.principal as
    | { type?: string; actor?: unknown }
    | undefined;
  return principal?.type === 'user' && !principal.actor;
}
