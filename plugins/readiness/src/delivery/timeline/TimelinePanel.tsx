import { Link } from '@backstage/core-components';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useEntityHistory, useNow } from 'backstage-plugin-readiness-react';
import { lazy, Suspense, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Notice } from '../../frame/Notice';
import { Panel } from '../../frame/Panel';
import { PanelHead } from '../../frame/PanelHead';
import { QuietButton } from '../../frame/QuietButton';
import { Skeleton } from '../../frame/Skeleton';
import { withParam } from '../../frame/withParam';
import { toChart } from '../../history/toChart';
import { useTexts } from '../../texts';
import { useDelivery } from '../useDelivery';
import { TimelineList } from './TimelineList';
import { TimelineTable } from './TimelineTable';
import {
  hasTurned,
  TIMELINE_KINDS,
  toModeBands,
  toTimeline,
} from './toTimeline';

// The chart library is the largest part of the plugin.
const TimelineChart = lazy(() =>
  import('./TimelineChart').then(m => ({ default: m.TimelineChart })),
);

const HEADING_ID = 'readiness-timeline-title';
const RENEW_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const SHORTEST_DAYS = 30;

const useStyles = makeStyles(
  theme => ({
    chart: { marginBottom: theme.spacing(2) },
    more: { marginTop: theme.spacing(1.5) },
  }),
  { name: 'ReadinessTimelinePanel' },
);

/** How the way of working came to be, with levels and gates along it. @internal */
export function TimelinePanel(props: { changesPath: string }) {
  const { entityRef, ledger } = useDelivery().delivery;
  const classes = useStyles();
  const { t } = useTexts();
  const wide = useMediaQuery(useTheme().breakpoints.up('sm'));
  const [params, setParams] = useSearchParams();
  const now = useNow(RENEW_MS);
  const history = useEntityHistory(entityRef, { kinds: TIMELINE_KINDS });
  const { scores, changes, loading } = history;
  const table = params.get('view') === 'table';

  const items = useMemo(() => toTimeline(ledger, changes), [ledger, changes]);
  const { chart, bands } = useMemo(() => {
    const oldest = ledger.at(-1)?.at;
    const days = oldest
      ? Math.ceil((now - Date.parse(oldest)) / DAY_MS)
      : SHORTEST_DAYS;
    const model = toChart(scores, { now, days: Math.max(days, SHORTEST_DAYS) });
    return { chart: model, bands: toModeBands(ledger, model) };
  }, [ledger, scores, now]);
  const toggle = () =>
    setParams(withParam(params, 'view', table ? undefined : 'table'), {
      replace: true,
    });
  return (
    <Panel labelledBy={HEADING_ID}>
      <PanelHead id={HEADING_ID} title={t('timeline.title')}>
        {items.length > 0 && (
          <QuietButton aria-pressed={table} onClick={toggle}>
            {table ? t('timeline.asList') : t('timeline.asTable')}
          </QuietButton>
        )}
        <Link to={props.changesPath}>{t('delivery.whatChanged')}</Link>
      </PanelHead>
      {history.error && (
        <Notice
          shape="triangle"
          tone="warning"
          title={t('timeline.historyFailed')}
          actions={
            <QuietButton variant="outlined" onClick={history.reload}>
              {t('state.retry')}
            </QuietButton>
          }
        >
          {history.error.message}
        </Notice>
      )}
      {items.length === 0 && !loading && <p>{t('timeline.none')}</p>}
      {table && <TimelineTable items={items} />}
      {!table && wide && chart.points.length > 0 && (
        <div className={classes.chart}>
          <Suspense fallback={<Skeleton height={260} />}>
            <TimelineChart
              chart={chart}
              bands={bands}
              gates={changes
                .filter(({ kind }) => kind === 'gate')
                .filter(hasTurned)}
            />
          </Suspense>
        </div>
      )}
      {!table && <TimelineList items={items} />}
      {history.hasMore && (
        <div className={classes.more}>
          <QuietButton
            variant="outlined"
            disabled={history.loadingMore}
            onClick={history.loadMore}
          >
            {t('timeline.more')}
          </QuietButton>
        </div>
      )}
    </Panel>
  );
}
