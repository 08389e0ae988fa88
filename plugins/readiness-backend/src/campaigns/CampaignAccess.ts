import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  readinessCampaignManageOwnPermission,
  readinessCampaignManagePermission,
  readinessReadPermission,
} from 'backstage-plugin-readiness-common';
import { Request } from 'express';
import { Authorizer } from '../http/Authorizer';
import { readIdempotencyKey } from '../http/idempotencyKey';

/** Which campaigns somebody may change: all, or those of some owners. @internal */
export type Editable = 'all' | { ownedBy: string[] };

/** Who changes campaigns. @internal */
export interface CampaignEditor {
  /** Ref of the user. */
  actor: string;
  editable: Editable;
  idempotencyKey?: string;
}

/** @internal */
export interface CampaignAccessOptions {
  authorizer: Authorizer;
  userInfo: UserInfoService;
}

/** Who may change which campaign. @internal */
export class CampaignAccess {
  readonly #options: CampaignAccessOptions;

  constructor(options: CampaignAccessOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError for who may change none. */
  async editor(request: Request): Promise<CampaignEditor> {
    const credentials = await this.#options.authorizer.requirePerson(
      request,
      readinessReadPermission,
    );
    const editable = await this.editable(credentials);
    if (editable !== 'all' && editable.ownedBy.length === 0) {
      throw new NotAllowedError(
        `This needs the permission '${readinessCampaignManagePermission.name}'`,
      );
    }
    return {
      actor: credentials.principal.userEntityRef,
      editable,
      idempotencyKey: readIdempotencyKey(request),
    };
  }

  async editable(credentials: BackstageCredentials): Promise<Editable> {
    const { authorizer, userInfo } = this.#options;
    const principal = credentials.principal as
      | { type?: string; actor?: unknown }
      | undefined;
    if (principal?.type !== 'user' || principal.actor) {
      return { ownedBy: [] };
    }
    const [all, own] = await authorizer.may(credentials, [
      { permission: readinessCampaignManagePermission },
      { permission: readinessCampaignManageOwnPermission },
    ]);
    if (all) {
      return 'all';
    }
    const info = own ? await userInfo.getUserInfo(credentials) : undefined;
    return { ownedBy: info?.ownershipEntityRefs ?? [] };
  }
}

/** @internal */
export function mayEdit(editable: Editable, owner: string): boolean {
  return editable === 'all' || editable.ownedBy.includes(owner);
}
