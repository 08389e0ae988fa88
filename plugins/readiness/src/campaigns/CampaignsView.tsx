import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { DoneNotice, DoneState } from '../frame/DoneNotice';
import { LoadState } from '../frame/LoadState';
import { Notice } from '../frame/Notice';
import { Panel } from '../frame/Panel';
import { Stack } from '../frame/Stack';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CampaignItem } from './CampaignItem';
import { CampaignsFilter } from './CampaignsFilter';
import { toOrdered } from './campaignStates';
import {
  CampaignsSelection,
  readCampaignsUrl,
  toCampaignPath,
  withoutForm,
} from './campaignsUrl';
import { CampaignDialog } from './form/CampaignDialog';
import { StartCampaignLink } from './StartCampaignLink';
import { useMayStart } from './useMayStart';

const useStyles = makeStyles(
  theme => ({
    text: { margin: theme.spacing(1, 0, 0) },
    list: { listStyle: 'none', margin: theme.spacing(-1, 0), padding: 0 },
  }),
  { name: 'ReadinessCampaignsView' },
);

function toShown(
  campaigns: Campaign[],
  { states, owner }: CampaignsSelection,
): Campaign[] {
  return toOrdered(campaigns).filter(
    campaign =>
      (states.length === 0 || states.includes(campaign.state)) &&
      (!owner || campaign.owner === owner),
  );
}

/** @internal */
export interface CampaignsViewProps {
  /** Absolute path of the campaigns. */
  path: string;
}

/** What many entities are brought to, how far that is, and by when it should be done. @internal */
export function CampaignsView({ path }: CampaignsViewProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const navigate = useNavigate();
  const mayStart = useMayStart();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const selection = readCampaignsUrl(params);
  const loaded = useReloadable('campaigns', signal =>
    api.fleet.listCampaigns({ signal }),
  );
  const { value } = loaded;
  const campaigns = value?.items ?? [];
  const shown = toShown(campaigns, selection);
  const late = campaigns.filter(one => one.state === 'late').length;
  const running = campaigns.filter(one => one.state === 'running').length;
  const start = <StartCampaignLink campaignsPath={path} />;
  return (
    <Stack loading={loaded.loading}>
      <DoneNotice state={state} />
      {campaigns.length > 0 && (
        <>
          <div>
            <h2 className={type.headline}>
              {running + late === 0
                ? t('campaigns.runningNone')
                : t('campaigns.running', { count: running + late })}
            </h2>
            {late > 0 && (
              <p className={`${classes.text} ${type.secondary}`}>
                {t('campaigns.late', { count: late })}
              </p>
            )}
          </div>
          <CampaignsFilter campaigns={campaigns} selection={selection}>
            {start}
          </CampaignsFilter>
        </>
      )}
      <LoadState of={loaded} height={320} />
      {value && campaigns.length === 0 && (
        <Notice
          shape="target"
          tone="neutral"
          title={t('campaigns.noneTitle')}
          actions={start}
        >
          {t('campaigns.noneText')}
        </Notice>
      )}
      {campaigns.length > 0 && shown.length === 0 && (
        <Notice
          shape="circle"
          tone="neutral"
          title={t('campaigns.noMatchTitle')}
        >
          {t('campaigns.noMatchText')}
        </Notice>
      )}
      {shown.length > 0 && (
        <Panel>
          <ul className={classes.list} aria-label={t('campaigns.list')}>
            {shown.map(campaign => (
              <CampaignItem
                key={campaign.name}
                campaign={campaign}
                path={toCampaignPath(path, campaign.name)}
              />
            ))}
          </ul>
        </Panel>
      )}
      {selection.form && mayStart && (
        <CampaignDialog
          target={selection.form.target}
          onDone={(campaign, done) => {
            const doneState: DoneState = { done };
            navigate(toCampaignPath(path, campaign.name), { state: doneState });
          }}
          onClose={() => setParams(withoutForm(params))}
        />
      )}
    </Stack>
  );
}
