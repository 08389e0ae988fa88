import { Campaign } from 'backstage-plugin-readiness-common';
import { useNow } from 'backstage-plugin-readiness-react';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { toDaysLeft } from './toDaysLeft';

/** A function that says how far away a deadline is. @internal */
export function useDeadlineText() {
  const { t } = useTexts();
  return (deadline: string, now: number): string => {
    const left = toDaysLeft(deadline, now);
    if (left === 0) {
      return t('campaigns.today');
    }
    return left > 0
      ? t('campaigns.daysLeft', { count: left })
      : t('campaigns.daysOver', { count: -left });
  };
}

/** @internal */
export interface CampaignTimeProps {
  campaign: Pick<Campaign, 'deadline' | 'startsAt' | 'state'>;
}

/** When a campaign is due and how long that is; before its first day also when it starts. @internal */
export function CampaignTime({ campaign }: CampaignTimeProps) {
  const { t } = useTexts();
  const deadlineText = useDeadlineText();
  const now = useNow();
  const { deadline, startsAt, state } = campaign;
  return (
    <>
      <time dateTime={deadline}>
        {t('campaigns.due', { date: toDayText(deadline) })}
      </time>
      {' · '}
      {state === 'planned'
        ? t('campaigns.startsIn', {
            count: Math.max(0, toDaysLeft(startsAt, now)),
          })
        : deadlineText(deadline, now)}
    </>
  );
}
