import {
  BackstageCredentials,
  BackstageUserInfo,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { GroupAncestors } from './GroupAncestors';

/**
 * Who somebody is, as the sign-in says it, with the groups above theirs: a sign-in usually names direct groups only,
 * and a member of a team is a member of the division that the team is part of.
 * @internal
 */
export class MembershipInfo implements UserInfoService {
  readonly #options: {
    userInfo: UserInfoService;
    ancestors: GroupAncestors;
    logger: LoggerService;
  };

  constructor(options: {
    userInfo: UserInfoService;
    ancestors: GroupAncestors;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  async getUserInfo(
    credentials: BackstageCredentials,
  ): Promise<BackstageUserInfo> {
    const { userInfo, ancestors, logger } = this.#options;
    const info = await userInfo.getUserInfo(credentials);
    const groups = info.ownershipEntityRefs.filter(ref =>
      ref.startsWith('group:'),
    );
    try {
      const all = await ancestors.withAncestors(groups);
      return {
        ...info,
        ownershipEntityRefs: [
          ...new Set([...info.ownershipEntityRefs, ...all]),
        ],
      };
    } catch (error) {
      // Fewer groups never let somebody do more.
      logger.warn(`Groups above those of ${info.userEntityRef}: ${error}`);
      return info;
    }
  }
}
