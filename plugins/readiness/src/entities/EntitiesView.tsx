import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { LoadError } from '../frame/LoadError';
import { Notice } from '../frame/Notice';
import { Paging } from '../frame/Paging';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { readinessTranslationRef } from '../translation';
import { EntitiesFilter } from './EntitiesFilter';
import { EntitiesTable } from './EntitiesTable';
import { readEntitiesUrl, toListRequest } from './entitiesUrl';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'ReadinessEntitiesView' },
);

/** The assessed entities, narrowed, sorted and paged by the backend. @internal */
export function EntitiesView() {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const { t } = useTranslationRef(readinessTranslationRef);
  const [params] = useSearchParams();
  const selection = readEntitiesUrl(params);
  const request = toListRequest(selection);
  const { value, error, loading, reload } = useReloadable(
    JSON.stringify(request),
    signal => api.listEntities(request, { signal }),
  );
  return (
    <div className={classes.root} aria-busy={loading}>
      <EntitiesFilter selection={selection} />
      {error && <LoadError error={error} onRetry={reload} />}
      {loading && <Skeleton height={420} />}
      {value && value.items.length === 0 && (
        <Notice
          shape="circle"
          tone="neutral"
          title={
            selection.filters.length > 0
              ? t('entities.noMatchTitle')
              : t('entities.noneTitle')
          }
        >
          {selection.filters.length > 0
            ? t('entities.noMatchText')
            : t('entities.noneText')}
        </Notice>
      )}
      {value && value.items.length > 0 && (
        <Panel>
          <EntitiesTable items={value.items} />
          <Paging
            shown={value.items.length}
            total={value.totalItems}
            nextCursor={value.pageInfo.nextCursor}
          />
        </Panel>
      )}
    </div>
  );
}
