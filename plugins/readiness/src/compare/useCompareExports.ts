import { useTheme } from '@material-ui/core/styles';
import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { RefObject } from 'react';
import { toChartDrawing, toPng } from '../chart/picture';
import { toPicture } from '../chart/toPicture';
import { FilterTerm } from '../fleet/fleetUrl';
import { useValueText } from '../fleet/useValueText';
import { downloadBlob } from '../frame/downloadBlob';
import { downloadText } from '../frame/downloadText';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { toHeatmapSvg } from './toHeatmapSvg';
import { toSummaryCsv, toTrendCsv } from './toSummaryCsv';
import { toTint } from './toTint';
import { TrendChartModel } from './toTrendChart';
import { useCompareText } from './useCompareText';

const CSV = 'text/csv;charset=utf-8';
const SVG = 'image/svg+xml';
const FONT = 'Helvetica, Arial, sans-serif';

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
export function useCompareExports(options: CompareExportsOptions) {
  const { summary, groups, chart, picture, days, filter } = options;
  const valueText = useValueText();
  const theme = useTheme();
  const text = useCompareText();
  const { t } = useTexts();
  if (!summary) {
    return [];
  }
  const name = `readiness-by-${summary.groupBy}`;
  const colors = {
    paper: theme.palette.background.paper,
    text: theme.palette.text.primary,
    font: FONT,
  };
  const period = t('compare.between', {
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
  const drawn = () => {
    const drawing = picture.current && toChartDrawing(picture.current);
    return drawing
      ? toPicture({
          ...drawing,
          title: toTitle(t('compare.chart')),
          notes: [period, filters],
          foot: [t('compare.formula', { formula: summary.formula })],
          colors,
        })
      : undefined;
  };
  const table = [
    {
      title: t('compare.csv'),
      run: () =>
        downloadText(`${name}.csv`, CSV, toSummaryCsv(summary, groups)),
    },
    {
      title: t('compare.svg'),
      run: () => downloadText(`${name}.svg`, SVG, heatmap()),
    },
    {
      title: t('compare.png'),
      run: async () => downloadBlob(`${name}.png`, await toPng(heatmap())),
    },
  ];
  if (!chart || chart.rows.length === 0) {
    return table;
  }
  const trendCsv = {
    title: t('compare.trendCsv'),
    run: () => downloadText(`${name}-trend.csv`, CSV, toTrendCsv(chart)),
  };
  const withChart =
    (use: (svg: string) => Promise<void> | void) => async () => {
      const svg = drawn();
      if (!svg) {
        throw new Error(t('compare.noPicture'));
      }
      await use(svg);
    };
  return [
    ...table,
    trendCsv,
    {
      title: t('compare.trendSvg'),
      run: withChart(svg => downloadText(`${name}-trend.svg`, SVG, svg)),
    },
    {
      title: t('compare.trendPng'),
      run: withChart(async svg =>
        downloadBlob(`${name}-trend.png`, await toPng(svg)),
      ),
    },
  ];
}
