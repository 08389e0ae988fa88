import { Campaign } from 'backstage-plugin-readiness-common';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CampaignTime } from './CampaignTime';

/** How far a campaign is, and how long it has. @internal */
export function CampaignStanding({ campaign }: { campaign: Campaign }) {
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <>
      <span className={type.strong}>
        {campaign.entities === 0
          ? t('campaigns.nothingInScope')
          : t('campaigns.done', {
              done: String(campaign.done),
              entities: String(campaign.entities),
            })}
      </span>
      <span className={type.secondary}>
        <CampaignTime campaign={campaign} />
      </span>
    </>
  );
}
