import { makeStyles } from '@material-ui/core/styles';
import { Reloadable } from 'backstage-plugin-readiness-react';
import { Ref } from 'react';
import { TableToggle } from '../chart/TableToggle';
import { LoadError } from '../frame/LoadError';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { TrendChartModel } from './toTrendChart';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';

const HEADING_ID = 'readiness-trends-title';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'ReadinessTrendPanel' },
);

/** @internal */
export interface TrendPanelProps {
  trends: Pick<Reloadable<unknown>, 'error' | 'loading' | 'reload'>;
  chart?: TrendChartModel;
  /** The numbers instead of the chart. */
  table: boolean;
  /** Which groups it shows was not chosen. */
  isDefault: boolean;
  pictureRef: Ref<HTMLDivElement>;
}

/** Scores of groups over time, as a chart or as the table behind it. @internal */
export function TrendPanel(props: TrendPanelProps) {
  const { trends, chart, table } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <Panel labelledBy={HEADING_ID}>
      <div className={classes.head}>
        <h3 id={HEADING_ID} className={type.heading}>
          {t('compare.chart')}
        </h3>
        {props.isDefault && (
          <span className={type.secondary}>{t('compare.chartHint')}</span>
        )}
        <TableToggle table={table} />
      </div>
      {trends.loading && <Skeleton height={280} />}
      {trends.error && (
        <LoadError error={trends.error} onRetry={trends.reload} />
      )}
      {chart && chart.rows.length === 0 && <p>{t('compare.noTrend')}</p>}
      {chart && chart.rows.length > 0 && table && <TrendTable chart={chart} />}
      {chart && chart.rows.length > 0 && !table && (
        <TrendChart chart={chart} pictureRef={props.pictureRef} />
      )}
    </Panel>
  );
}
