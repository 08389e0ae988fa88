import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { Link, useSearchParams } from 'react-router-dom';
import { LoadError } from '../frame/LoadError';
import { Notice } from '../frame/Notice';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';
import { EntitiesFilter } from './EntitiesFilter';
import { EntitiesTable } from './EntitiesTable';
import { readEntitiesUrl, toListRequest } from './entitiesUrl';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    paging: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1.5),
    },
    links: { display: 'flex', gap: theme.spacing(2) },
    link: { color: theme.palette.primary.main },
  }),
  { name: 'ReadinessEntitiesView' },
);

/** The assessed entities, narrowed, sorted and paged by the backend. @internal */
export function EntitiesView() {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  const [params] = useSearchParams();
  const selection = readEntitiesUrl(params);
  const request = toListRequest(selection);
  const { value, error, loading, reload } = useReloadable(
    JSON.stringify(request),
    signal => api.listEntities(request, { signal }),
  );
  const toPage = (cursor?: string) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    if (cursor) {
      next.set('cursor', cursor);
    }
    return `?${next}`;
  };
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
          <div className={classes.paging}>
            <span className={`${type.secondary} ${type.numbers}`}>
              {t('entities.shown', {
                shown: String(value.items.length),
                total: String(value.totalItems),
              })}
            </span>
            <span className={classes.links}>
              {selection.cursor && (
                <Link to={toPage()} className={classes.link}>
                  {t('entities.first')}
                </Link>
              )}
              {value.pageInfo.nextCursor && (
                <Link
                  to={toPage(value.pageInfo.nextCursor)}
                  className={classes.link}
                >
                  {t('entities.next')}
                </Link>
              )}
            </span>
          </div>
        </Panel>
      )}
    </div>
  );
}
