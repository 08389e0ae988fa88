import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DataTable } from '../frame/DataTable';
import { toDayText } from '../governance/days';
import { readinessTranslationRef } from '../translation';
import { TrendChartModel } from './toTrendChart';

/** The numbers behind the chart, newest first. @internal */
export function TrendTable({ chart }: { chart: TrendChartModel }) {
  const { t } = useTranslationRef(readinessTranslationRef);
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
