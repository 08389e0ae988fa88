import { Campaign } from 'backstage-plugin-readiness-common';
import { Link } from 'react-router-dom';
import { readFilter } from '../fleet/fleetUrl';
import { useValueText } from '../fleet/useValueText';
import { Panel } from '../frame/Panel';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { toDayText } from '../governance/days';
import { PersonName } from '../governance/PersonName';
import { useTexts } from '../texts';
import { toScopePath } from './campaignsUrl';

/** @internal */
export interface CampaignFactsProps {
  campaign: Campaign;
  entitiesPath: string;
  policiesPath: string;
}

/** Goal, scope, owner and days of a campaign, and where it is declared. @internal */
export function CampaignFacts(props: CampaignFactsProps) {
  const { campaign, entitiesPath, policiesPath } = props;
  const type = useTypeScale();
  const { t } = useTexts();
  const valueText = useValueText();
  const scope = readFilter(
    new URLSearchParams(campaign.filter.map(term => ['filter', term])),
  )
    .map(term => `${t(`filterField.${term.field}`)}: ${valueText(term)}`)
    .join(' · ');
  const document = new URLSearchParams({
    kind: 'Campaign',
    open: `Campaign/${campaign.name}`,
  });
  return (
    <Panel>
      <Properties
        items={[
          { term: t('campaigns.target'), value: campaign.targetTitle },
          {
            term: t('campaigns.scope'),
            value: (
              <>
                {scope || t('campaigns.scopeAll')}
                {' · '}
                <Link
                  to={toScopePath(entitiesPath, campaign.filter)}
                  className={type.link}
                >
                  {t('campaigns.openScope')}
                </Link>
              </>
            ),
          },
          {
            term: t('campaigns.owner'),
            value: <PersonName entityRef={campaign.owner} />,
          },
          {
            term: t('campaigns.starts'),
            value: toDayText(campaign.startsAt),
          },
          {
            term: t('campaigns.deadline'),
            value: toDayText(campaign.deadline),
          },
          {
            term: t('campaigns.declared'),
            value:
              campaign.declaredIn === 'portal' ? (
                t('campaigns.inPortal')
              ) : (
                <>
                  {t('campaigns.inPolicy')}
                  {' · '}
                  <Link
                    to={`${policiesPath}?${document}`}
                    className={type.link}
                  >
                    {t('campaigns.inPolicyHint')}
                  </Link>
                </>
              ),
          },
        ]}
      />
    </Panel>
  );
}
