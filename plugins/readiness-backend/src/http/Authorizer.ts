import {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Request } from 'express';

/** @internal */
export type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Who asks, and whether they may at all. @internal */
export class Authorizer {
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
  }

  /**
   * The credentials of a user or service that has the permission.
   * @throws AuthenticationError without credentials, NotAllowedError without the permission.
   */
  async require(
    request: Request,
    permission: BasicPermission,
  ): Promise<BackstageCredentials> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    await this.#permit(credentials, permission);
    return credentials;
  }

  /**
   * The credentials of a person that has the permission. Services are refused, also those that act on
   * behalf of a person: what is asked for here nobody can have done for them.
   * @throws AuthenticationError without credentials, NotAllowedError for others.
   */
  async requirePerson(
    request: Request,
    permission: BasicPermission,
  ): Promise<UserCredentials> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user'],
    });
    if (credentials.principal.actor) {
      throw new NotAllowedError('Only a person may do this, in person');
    }
    await this.#permit(credentials, permission);
    return credentials;
  }

  async #permit(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission '${permission.name}'`,
      );
    }
  }
}
