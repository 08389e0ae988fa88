import { DataTable } from '../frame/DataTable';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { TrendChartModel } from './toTrendChart';

/** The numbers behind the chart, newest first. @internal */
export function TrendTable({ chart }: { chart: TrendChartModel }) {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('compare.chart')}
      columns={[t('compare.day'), ...chart.lines.map(({ title }) => title)]}
      rows={[...chart.rows].reverse().map(({ at, scores }) => ({
        key: String(at),
        cells: [
          toDayText(new Date(at).toISOString().slice(0, 10)),
          ...chart.lines.map(({ key }) =>
            scores[key] === null
              ? t('score.none')
              : t('score.percent', { value: String(scores[key]) }),
          ),
        ],
      }))}
    />
  );
}
