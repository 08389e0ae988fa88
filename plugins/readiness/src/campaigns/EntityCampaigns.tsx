import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { EntityCampaign } from 'backstage-plugin-readiness-common';
import { StatusShape, useNow } from 'backstage-plugin-readiness-react';
import { Link } from 'react-router-dom';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { toDayText } from '../governance/days';
import { usePartStyles } from '../governance/usePartStyles';
import { rootRouteRef } from '../routes';
import { useTexts } from '../texts';
import { CAMPAIGNS_PATH, toCampaignPath } from './campaignsUrl';
import { useDeadlineText } from './CampaignTime';
import { useEntityCampaigns } from './useEntityCampaigns';

const HEADING_ID = 'readiness-entity-campaigns';

const useStyles = makeStyles(
  {
    title: { margin: 0 },
  },
  { name: 'ReadinessEntityCampaigns' },
);

/** @internal */
export interface EntityCampaignsProps {
  entityRef: string;
}

/** The campaigns that concern an entity, for a card: nothing where there are none. @internal */
export function CampaignLines({ entityRef }: EntityCampaignsProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const { campaigns, error } = useEntityCampaigns(entityRef);
  if (error) {
    return (
      <div className={type.secondary}>
        {t('campaigns.ofEntityFailed', { message: error.message })}
      </div>
    );
  }
  return campaigns.length === 0 ? null : (
    <div>
      <h4 className={`${classes.title} ${type.body} ${type.strong}`}>
        {t('campaigns.ofEntity')}
      </h4>
      <CampaignList campaigns={campaigns} />
    </div>
  );
}

/** The campaigns that concern an entity, for its tab: nothing where there are none. @internal */
export function CampaignsPanel({ entityRef }: EntityCampaignsProps) {
  const type = useTypeScale();
  const { t } = useTexts();
  const { campaigns, error } = useEntityCampaigns(entityRef);
  return campaigns.length === 0 && !error ? null : (
    <Panel labelledBy={HEADING_ID}>
      <h3 id={HEADING_ID} className={type.heading}>
        {t('campaigns.ofEntity')}
      </h3>
      {error ? (
        <span className={type.secondary}>
          {t('campaigns.ofEntityFailed', { message: error.message })}
        </span>
      ) : (
        <CampaignList campaigns={campaigns} />
      )}
    </Panel>
  );
}

function CampaignList({ campaigns }: { campaigns: EntityCampaign[] }) {
  const parts = usePartStyles();
  const type = useTypeScale();
  const root = useRouteRef(rootRouteRef);
  const { t } = useTexts();
  const deadlineText = useDeadlineText();
  const now = useNow();
  return (
    <ul className={parts.list} aria-label={t('campaigns.ofEntity')}>
      {campaigns.map(({ name, title, targetTitle, deadline, done }) => (
        <li key={name} className={parts.item}>
          <StatusShape
            className={parts.icon}
            {...(done
              ? { shape: 'circle-check', tone: 'positive' }
              : { shape: 'circle', tone: 'neutral' })}
          />
          <div className={parts.words}>
            <Link
              to={toCampaignPath(`${root()}/${CAMPAIGNS_PATH}`, name)}
              className={type.link}
            >
              {title}
            </Link>
            {' · '}
            {t(done ? 'campaigns.reached' : 'campaigns.notReached')}
            <div className={`${type.secondary} ${type.numbers}`}>
              {targetTitle !== title && <>{targetTitle} · </>}
              {t('campaigns.due', { date: toDayText(deadline) })}
              {' · '}
              {deadlineText(deadline, now)}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
