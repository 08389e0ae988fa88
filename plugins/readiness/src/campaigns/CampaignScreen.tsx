import { useApi } from '@backstage/core-plugin-api';
import { Campaign } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import {
  Link,
  useLocation,
  useNavigate,
  useParams,
  useSearchParams,
} from 'react-router-dom';
import { readFilter } from '../fleet/fleetUrl';
import { DoneNotice, DoneState } from '../frame/DoneNotice';
import { LoadError } from '../frame/LoadError';
import { Notice } from '../frame/Notice';
import { Skeleton } from '../frame/Skeleton';
import { Stack } from '../frame/Stack';
import { useTypeScale } from '../frame/useTypeScale';
import { FormDialog } from '../governance/FormDialog';
import { useTexts } from '../texts';
import { CampaignFacts } from './CampaignFacts';
import { CampaignHeader } from './CampaignHeader';
import { readCampaignUrl, withEditing, withoutForm } from './campaignsUrl';
import { EntitiesLeft } from './EntitiesLeft';
import { CampaignDialog } from './form/CampaignDialog';
import { ProgressPanel } from './ProgressPanel';

/** @internal */
export interface CampaignScreenProps {
  /** Absolute path of the campaigns. */
  path: string;
  entitiesPath: string;
  policiesPath: string;
}

/** One campaign: how far it is, over time, and what is left with whom. @internal */
export function CampaignScreen(props: CampaignScreenProps) {
  const { path } = props;
  const { name = '' } = useParams();
  const api = useApi(readinessApiRef);
  const type = useTypeScale();
  const { t } = useTexts();
  const { state } = useLocation();
  const { value, error, loading, reload, replace } = useReloadable(
    name,
    signal => api.fleet.getCampaign(name, { signal }),
  );
  const gone = error?.name === 'NotFoundError' || isNotFound(error);
  return (
    <Stack loading={loading}>
      <div>
        <Link to={path} className={type.link}>
          {t('campaigns.back')}
        </Link>
      </div>
      <DoneNotice state={state} />
      {loading && <Skeleton height={480} />}
      {gone && (
        <Notice shape="dash" tone="neutral" title={t('campaigns.goneTitle')}>
          {t('campaigns.goneText')}
        </Notice>
      )}
      {error && !gone && <LoadError error={error} onRetry={reload} />}
      {value && (
        <Loaded
          {...props}
          campaign={value}
          onChanged={replace}
          onLookAgain={reload}
        />
      )}
    </Stack>
  );
}

/** Also as a client reports it that only knows the answer. */
function isNotFound(error: Error | undefined): boolean {
  return (
    error?.name === 'ResponseError' &&
    'statusCode' in error &&
    error.statusCode === 404
  );
}

interface LoadedProps extends CampaignScreenProps {
  campaign: Campaign;
  onChanged: (campaign: Campaign) => void;
  onLookAgain: () => void;
}

function Loaded(props: LoadedProps) {
  const { campaign, path } = props;
  const api = useApi(readinessApiRef);
  const navigate = useNavigate();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const selection = readCampaignUrl(params);
  const scope = new URLSearchParams(
    campaign.filter.map(term => ['filter', term]),
  );
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        onEdit={() => setParams(withEditing(params, readFilter(scope)))}
        onDelete={() => setDeleting(true)}
      />
      <CampaignFacts
        campaign={campaign}
        entitiesPath={props.entitiesPath}
        policiesPath={props.policiesPath}
      />
      <ProgressPanel campaign={campaign} table={selection.table} />
      <EntitiesLeft campaign={campaign} order={selection.order} />
      {selection.editing && campaign.may.edit && (
        <CampaignDialog
          campaign={campaign}
          onDone={(changed, done) => {
            const doneState: DoneState = { done };
            props.onChanged(changed);
            setParams(withoutForm(params), { state: doneState });
          }}
          onClose={() => setParams(withoutForm(params))}
        />
      )}
      {deleting && (
        <FormDialog
          content={{
            title: t('campaigns.deleteTitle', { title: campaign.title }),
            text: t('campaigns.deleteText'),
            fields: [],
            action: t('campaigns.delete'),
            send: (_values, options) =>
              api.fleet.deleteCampaign(campaign.name, options),
            done: () => t('campaigns.deleted', { title: campaign.title }),
          }}
          onDone={done => {
            const doneState: DoneState = { done };
            navigate(path, { state: doneState });
          }}
          onClose={() => setDeleting(false)}
          onLookAgain={props.onLookAgain}
        />
      )}
    </>
  );
}
