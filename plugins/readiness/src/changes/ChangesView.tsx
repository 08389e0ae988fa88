import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useNow,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { LoadError } from '../frame/LoadError';
import { LoadingFrame } from '../frame/LoadingFrame';
import { Notice } from '../frame/Notice';
import { Skeleton } from '../frame/Skeleton';
import { useTexts } from '../texts';
import { ChangesFilter } from './ChangesFilter';
import { ChangesSummary } from './ChangesSummary';
import { ChangesTables } from './ChangesTables';
import { readChangesUrl, toChangesRequest, toShownItems } from './changesUrl';

const RENEW_MS = 60_000;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5),
    },
  }),
  { name: 'ReadinessChangesView' },
);

/** @internal */
export interface ChangesViewProps {
  /** On the page of an entity: only it. */
  entityRef?: string;
}

/** What changed between two dates, ready for a review meeting. @internal */
export function ChangesView(props: ChangesViewProps) {
  const api = useApi(readinessApiRef).delivery;
  const classes = useStyles();
  const { t } = useTexts();
  const [params] = useSearchParams();
  const now = useNow(RENEW_MS);
  const selection = readChangesUrl(params, now);
  if (props.entityRef) {
    selection.entityRef = props.entityRef;
  }
  const request = toChangesRequest(selection);
  const { value, error, loading, reload } = useReloadable(
    JSON.stringify(request),
    signal => api.getChanges(request, { signal }),
  );
  const shown = value ? toShownItems(value, selection) : [];
  return (
    <div className={classes.root} aria-busy={loading}>
      <ChangesFilter
        selection={selection}
        fixedScope={!!props.entityRef}
        scopeTitle={value?.scope.title}
      />
      {error && <LoadError error={error} onRetry={reload} />}
      {loading && (
        <LoadingFrame className={classes.root}>
          <Skeleton height={120} />
          <Skeleton height={320} />
        </LoadingFrame>
      )}
      {value && <ChangesSummary report={value} request={request} />}
      {value && shown.length === 0 && (
        <Notice
          shape="circle"
          tone="neutral"
          title={
            value.items.length > 0
              ? t('changesReport.noMatch')
              : t('changesReport.none')
          }
        />
      )}
      {shown.length > 0 && (
        <ChangesTables items={shown} ofOne={value?.scope.kind === 'entity'} />
      )}
    </div>
  );
}
