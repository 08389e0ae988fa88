import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FleetScreen } from '../fleet/FleetScreen';
import { SavedViews } from '../fleet/SavedViews';
import { useGroupTitle } from '../fleet/useGroupTitle';
import { ExportMenu } from '../frame/ExportMenu';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
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
    formula: { margin: theme.spacing(1, 0, 0) },
  }),
  { name: 'ReadinessCompareView' },
);

/** @internal */
export interface CompareViewProps {
  /** Absolute path of the Readiness page. */
  base: string;
}

/** Groups of entities beside each other: now, over time, and chosen ones in detail. @internal */
export function CompareView({ base }: CompareViewProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params] = useSearchParams();
  const picture = useRef<HTMLDivElement>(null);
  const selection = readCompareUrl(params);
  const request = toSummaryRequest(selection);
  const summary = useReloadable(JSON.stringify(request), signal =>
    api.fleet.getSummary(request, { signal }),
  );
  const { groupBy, sort, descending, days, chosen } = selection;
  const toTitle = useGroupTitle(groupBy, summary.value?.groups);
  const ranked = useMemo(() => {
    const named = summary.value?.groups.map(group => ({
      ...group,
      title: toTitle(group),
    }));
    return toRanked(named ?? [], sort, descending);
  }, [summary.value, toTitle, sort, descending]);
  const sideBySide = ranked.filter(group => chosen.includes(toGroupId(group)));
  const drawn = (sideBySide.length > 0 ? sideBySide : ranked).map(
    ({ key }) => key,
  );
  const trendsRequest = {
    groupBy,
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
    () => trends.value && toTrendChart(trends.value, toTitle),
    [trends.value, toTitle],
  );
  const exports = useCompareExports({
    summary: summary.value,
    groups: ranked,
    chart,
    picture,
    days,
    filter: selection.filter,
  });
  return (
    <FleetScreen
      of={summary}
      answer={
        summary.value &&
        ranked.length > 0 && (
          <CompareAnswer summary={summary.value} groups={ranked} days={days} />
        )
      }
      controls={
        <CompareControls selection={selection}>
          <SavedViews base={base} target={`/?${params}`} />
          <ExportMenu options={exports} disabled={ranked.length === 0} />
        </CompareControls>
      }
      filter={selection.filter}
      empty={summary.value !== undefined && ranked.length === 0}
    >
      {summary.value && ranked.length > 0 && (
        <>
          <Panel>
            <Heatmap
              summary={summary.value}
              groups={ranked}
              selection={selection}
              entitiesPath={`${base}/entities`}
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
    </FleetScreen>
  );
}
