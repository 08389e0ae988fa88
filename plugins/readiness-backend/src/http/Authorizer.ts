import {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
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
    await this.#permit(credentials, { permission });
    return credentials;
  }

  /**
   * The credentials of a user or service that has the permission on an entity. Whether one sees the
   * entity at all is asked before, so that a refusal tells nothing of what is hidden.
   *
   * @param visible - resolves to the ref of the entity, or throws
   * @throws AuthenticationError without credentials, NotAllowedError without the permission.
   */
  async requireOn(
    request: Request,
    permission: ResourcePermission,
    visible: (credentials: BackstageCredentials) => Promise<string>,
  ): Promise<{ credentials: BackstageCredentials; entityRef: string }> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const entityRef = await visible(credentials);
    await this.#permit(credentials, { permission, resourceRef: entityRef });
    return { credentials, entityRef };
  }

  /**
   * As `requireOn`, of a person. Services are refused, also those that act on behalf of a person: what
   * is asked for here nobody can have done for them.
   */
  async requirePersonOn(
    request: Request,
    permission: ResourcePermission,
    visible: (credentials: BackstageCredentials) => Promise<string>,
  ): Promise<{ credentials: UserCredentials; entityRef: string }> {
    const credentials = await this.#personInPerson(request);
    const entityRef = await visible(credentials);
    await this.#permit(credentials, { permission, resourceRef: entityRef });
    return { credentials, entityRef };
  }

  /** As `require`, of a person in person. */
  async requirePerson(
    request: Request,
    permission: BasicPermission,
  ): Promise<UserCredentials> {
    const credentials = await this.#personInPerson(request);
    await this.#permit(credentials, { permission });
    return credentials;
  }

  /** Which of these somebody may do, in the order of the questions. */
  async may(
    credentials: BackstageCredentials,
    questions: AuthorizePermissionRequest[],
  ): Promise<boolean[]> {
    const decisions = await this.#permissions.authorize(questions, {
      credentials,
    });
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }

  async #personInPerson(request: Request): Promise<UserCredentials> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user'],
    });
    if (credentials.principal.actor) {
      throw new NotAllowedError('Only a person may do this, in person');
    }
    return credentials;
  }

  async #permit(
    credentials: BackstageCredentials,
    question: AuthorizePermissionRequest,
  ): Promise<void> {
    const [allowed] = await this.may(credentials, [question]);
    if (!allowed) {
      throw new NotAllowedError(
        `This needs the permission '${question.permission.name}'`,
      );
    }
  }
}
