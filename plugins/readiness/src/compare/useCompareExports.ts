import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useTheme } from '@material-ui/core/styles';
import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { RefObject } from 'react';
import { downloadBlob } from '../frame/downloadBlob';
import { downloadText } from '../history/downloadText';
import { readinessTranslationRef } from '../translation';
import { toChartSvg, toPng } from './picture';
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
}

/** What of the comparison can be taken along: each option of a menu. @internal */
export function useCompareExports(options: CompareExportsOptions) {
  const { summary, groups, chart, picture, days } = options;
  const theme = useTheme();
  const text = useCompareText();
  const { t } = useTranslationRef(readinessTranslationRef);
  if (!summary) {
    return [];
  }
  const name = `readiness-by-${summary.groupBy}`;
  const paper = theme.palette.background.paper;
  const heatmap = () =>
    toHeatmapSvg({
      summary,
      groups,
      heading: `${t('page.title')} · ${t(`groupBy.${summary.groupBy}`)} · ${
        summary.to
      }`,
      titles: [
        t('compare.entities'),
        t('compare.score'),
        t('compare.change', { days: String(days) }),
      ],
      text,
      tint: value => toTint(theme, value, summary.show),
      color: { paper, text: theme.palette.text.primary, font: FONT },
    });
  const drawn = () =>
    picture.current ? toChartSvg(picture.current, paper, FONT) : undefined;
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
