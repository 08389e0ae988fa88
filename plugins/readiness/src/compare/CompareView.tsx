import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ExportMenu } from '../fleet/ExportMenu';
import { NoEntities } from '../fleet/NoEntities';
import { LoadError } from '../frame/LoadError';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';
import { CompareAnswer } from './CompareAnswer';
import { CompareControls } from './CompareControls';
import { readCompareUrl, toGroupId, toSummaryRequest } from './compareUrl';
import { Heatmap } from './Heatmap';
import { SideBySide } from './SideBySide';
import { toRanked } from './toRanked';
import { toTrendChart } from './toTrendChart';
import { TrendPanel } from './TrendPanel';
import { useCompareExports } from './useCompareExports';

/** Lines that a chart can hold without being a tangle. */
const LINES = 6;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    formula: { margin: theme.spacing(1, 0, 0) },
  }),
  { name: 'ReadinessCompareView' },
);

/** @internal */
export interface CompareViewProps {
  /** Absolute path of the list of entities. */
  entitiesPath: string;
}

/** Groups of entities beside each other: now, over time, and chosen ones in detail. @internal */
export function CompareView(props: CompareViewProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  const [params] = useSearchParams();
  const picture = useRef<HTMLDivElement>(null);
  const selection = readCompareUrl(params);
  const request = toSummaryRequest(selection);
  const summary = useReloadable(JSON.stringify(request), signal =>
    api.fleet.getSummary(request, { signal }),
  );
  const { sort, descending, days, chosen } = selection;
  const ranked = useMemo(
    () => toRanked(summary.value?.groups ?? [], sort, descending),
    [summary.value, sort, descending],
  );
  const sideBySide = ranked.filter(group => chosen.includes(toGroupId(group)));
  const drawn = (sideBySide.length > 0 ? sideBySide : ranked).map(
    ({ key }) => key,
  );
  const trendsRequest = {
    groupBy: selection.groupBy,
    days,
    filter: request.filter,
    groups: [...new Set(drawn)].slice(0, LINES),
  };
  const trends = useReloadable(
    JSON.stringify([summary.value !== undefined, trendsRequest]),
    async signal =>
      summary.value && summary.value.groups.length > 0
        ? api.fleet.getTrends(trendsRequest, { signal })
        : undefined,
  );
  const chart = useMemo(
    () => trends.value && toTrendChart(trends.value),
    [trends.value],
  );
  const exports = useCompareExports({
    summary: summary.value,
    groups: ranked,
    chart,
    picture,
    days,
  });
  return (
    <div className={classes.root} aria-busy={summary.loading}>
      {summary.value && ranked.length > 0 && (
        <CompareAnswer summary={summary.value} days={days} />
      )}
      <CompareControls selection={selection}>
        <ExportMenu options={exports} disabled={ranked.length === 0} />
      </CompareControls>
      {summary.error && (
        <LoadError error={summary.error} onRetry={summary.reload} />
      )}
      {summary.loading && <Skeleton height={420} />}
      {summary.value && ranked.length === 0 && (
        <NoEntities filtered={selection.filter.length > 0} />
      )}
      {summary.value && ranked.length > 0 && (
        <>
          <Panel>
            <Heatmap
              summary={summary.value}
              groups={ranked}
              selection={selection}
              entitiesPath={props.entitiesPath}
            />
            <p className={`${classes.formula} ${type.secondary}`}>
              {t('compare.formula', { formula: summary.value.formula })}
            </p>
          </Panel>
          {sideBySide.length > 0 && (
            <SideBySide
              summary={summary.value}
              groups={sideBySide}
              days={days}
            />
          )}
          <TrendPanel
            trends={trends}
            chart={chart}
            table={selection.table}
            isDefault={sideBySide.length === 0}
            pictureRef={picture}
          />
        </>
      )}
    </div>
  );
}
