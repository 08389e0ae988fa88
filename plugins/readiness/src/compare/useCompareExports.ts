import { useTheme } from '@material-ui/core/styles';
import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { RefObject } from 'react';
import { toPicture } from '../chart/toPicture';
import { toPictureOptions } from '../chart/toPictureOptions';
import { useChartExports } from '../chart/useChartExports';
import { usePictureColors } from '../chart/usePictureColors';
import { FilterTerm } from '../fleet/fleetUrl';
import { useValueText } from '../fleet/useValueText';
import { downloadCsv } from '../frame/downloadCsv';
import { ExportOption } from '../frame/ExportMenu';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { toHeatmapSvg } from './toHeatmapSvg';
import { toSummaryCsv, toTrendCsv } from './toSummaryCsv';
import { toTint } from './toTint';
import { TrendChartModel } from './toTrendChart';
import { useCompareText } from './useCompareText';

/** @internal */
export interface CompareExportsOptions {
  summary?: FleetSummary;
  /** In the order on screen. */
  groups: FleetGroup[];
  chart?: TrendChartModel;
  picture: RefObject<HTMLElement>;
  days: number;
  /** What is in force. */
  filter: FilterTerm[];
}

/** What of the comparison can be taken along: each option of a menu. @internal */
export function useCompareExports(
  options: CompareExportsOptions,
): ExportOption[] {
  const { summary, groups, chart, picture, days, filter } = options;
  const valueText = useValueText();
  const theme = useTheme();
  const colors = usePictureColors();
  const chartExports = useChartExports();
  const text = useCompareText();
  const { t } = useTexts();
  if (!summary) {
    return [];
  }
  const name = `readiness-by-${summary.groupBy}`;
  const period = t('chart.between', {
    from: toDayText(summary.from),
    to: toDayText(summary.to),
  });
  const filters =
    filter.length > 0
      ? t('compare.filtered', {
          filters: filter
            .map(term =>
              t('compare.filteredBy', {
                field: t(`filterField.${term.field}`),
                value: valueText(term),
              }),
            )
            .join('; '),
        })
      : t('compare.unfiltered');
  const toTitle = (what: string) =>
    t('compare.pictureTitle', {
      what,
      groupBy: t(`groupBy.${summary.groupBy}`),
    });
  const few = groups.some(({ small }) => small)
    ? [`${t('fleet.few')}: ${t('fleet.fewText')}`]
    : [];
  const heatmap = () =>
    toPicture({
      ...toHeatmapSvg({
        summary,
        groups,
        titles: [
          t('compare.entities'),
          t('compare.score'),
          t('compare.change', { days: String(days) }),
        ],
        text,
        few: t('fleet.few'),
        tint: value => toTint(theme, value, summary.show),
      }),
      title: toTitle(t(`show.${summary.show}`)),
      notes: [period, filters],
      foot: [
        t('compare.key'),
        t('compare.formula', { formula: summary.formula }),
        ...few,
      ],
      colors,
    });
  return [
    {
      title: t('compare.csv'),
      run: () => downloadCsv(`${name}.csv`, toSummaryCsv(summary, groups)),
    },
    ...toPictureOptions({
      name,
      titles: { svg: t('compare.svg'), png: t('compare.png') },
      draw: heatmap,
    }),
    ...(chart && chart.rows.length > 0
      ? chartExports({
          name: `${name}-trend`,
          picture,
          title: toTitle(t('compare.chart')),
          notes: [period, filters],
          foot: [t('compare.formula', { formula: summary.formula })],
          toCsv: () => toTrendCsv(chart),
        })
      : []),
  ];
}
