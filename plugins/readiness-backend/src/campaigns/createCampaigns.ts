import { CampaignAccess, CampaignAccessOptions } from './CampaignAccess';
import { NotificationOutbox } from '../notifications/NotificationOutbox';
import { CampaignDirectory } from './CampaignDirectory';
import { CampaignNotices, CampaignNoticesOptions } from './CampaignNotices';
import { CampaignReader, CampaignReaderOptions } from './CampaignReader';
import { CampaignService, CampaignServiceOptions } from './CampaignService';
import { CampaignStore } from './CampaignStore';

/** @internal */
export type CreateCampaignsOptions = Omit<
  CampaignAccessOptions &
    CampaignNoticesOptions &
    CampaignReaderOptions &
    CampaignServiceOptions,
  'directory' | 'store' | 'outbox'
> & {
  /** Whether people are told. */
  isEnabled: boolean;
};

/** Puts together what campaigns are made of. @internal */
export function createCampaigns(options: CreateCampaignsOptions) {
  const store = new CampaignStore(options);
  const directory = new CampaignDirectory({ ...options, store });
  return {
    access: new CampaignAccess(options),
    notices: new CampaignNotices({
      ...options,
      directory,
      outbox: new NotificationOutbox(options),
    }),
    reader: new CampaignReader({ ...options, directory }),
    service: new CampaignService({ ...options, store, directory }),
  };
}
