import { usePermission } from '@backstage/plugin-permission-react';
import {
  readinessCampaignManageOwnPermission,
  readinessCampaignManagePermission,
} from 'backstage-plugin-readiness-common';

/** Whether the reader may start campaigns, be it only such as a group of their own owns. @internal */
export function useMayStart(): boolean {
  const any = usePermission({ permission: readinessCampaignManagePermission });
  const own = usePermission({
    permission: readinessCampaignManageOwnPermission,
  });
  return any.allowed || own.allowed;
}
