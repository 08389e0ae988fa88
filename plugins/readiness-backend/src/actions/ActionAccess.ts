import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  readinessDeliveryChangePermission,
  readinessReadPermission,
} from 'backstage-plugin-readiness-common';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Authorizer } from '../http/Authorizer';
import { requireVisibleEntity } from '../http/requireVisibleEntity';

/** What an action may do in the name of its caller. @internal */
export class ActionAccess {
  readonly #authorizer: Authorizer;
  readonly #visibility: EntityVisibility;

  constructor(options: {
    authorizer: Authorizer;
    visibility: EntityVisibility;
  }) {
    this.#authorizer = options.authorizer;
    this.#visibility = options.visibility;
  }

  /**
   * The canonical ref of an entity that the caller may read.
   * @throws NotAllowedError without the permission, NotFoundError for what is missing or hidden.
   */
  async toRead(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<string> {
    await this.#permit(credentials, { permission: readinessReadPermission });
    return requireVisibleEntity(this.#visibility, entityRef, credentials);
  }

  /**
   * As `toRead`, to change how the team works. An agent acts for a person here, within the rights of that person;
   * nobody decides as a service.
   */
  async toChangeDelivery(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<{ entityRef: string; actor: string }> {
    const { type, userEntityRef } = credentials.principal as {
      type?: string;
      userEntityRef?: string;
    };
    if (type !== 'user' || userEntityRef === undefined) {
      throw new NotAllowedError('This needs the credentials of a person');
    }
    const visible = await requireVisibleEntity(
      this.#visibility,
      entityRef,
      credentials,
    );
    await this.#permit(credentials, {
      permission: readinessDeliveryChangePermission,
      resourceRef: visible,
    });
    return { entityRef: visible, actor: userEntityRef };
  }

  async #permit(
    credentials: BackstageCredentials,
    question: Parameters<Authorizer['may']>[1][number],
  ): Promise<void> {
    const [allowed] = await this.#authorizer.may(credentials, [question]);
    if (!allowed) {
      throw new NotAllowedError(
        `This needs the permission '${question.permission.name}'`,
      );
    }
  }
}
