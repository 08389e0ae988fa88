import { Reloadable } from 'backstage-plugin-readiness-react';
import { Ref } from 'react';
import { TableToggle } from '../chart/TableToggle';
import { LoadState } from '../frame/LoadState';
import { Panel } from '../frame/Panel';
import { PanelHead } from '../frame/PanelHead';
import { useTexts } from '../texts';
import { TrendChartModel } from './toTrendChart';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';

const HEADING_ID = 'readiness-trends-title';

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
  const { t } = useTexts();
  return (
    <Panel labelledBy={HEADING_ID}>
      <PanelHead
        id={HEADING_ID}
        title={t('compare.chart')}
        hint={props.isDefault ? t('compare.chartHint') : undefined}
      >
        <TableToggle table={table} />
      </PanelHead>
      <LoadState of={trends} height={280} />
      {chart && chart.rows.length === 0 && <p>{t('compare.noTrend')}</p>}
      {chart && chart.rows.length > 0 && table && <TrendTable chart={chart} />}
      {chart && chart.rows.length > 0 && !table && (
        <TrendChart chart={chart} pictureRef={props.pictureRef} />
      )}
    </Panel>
  );
}
