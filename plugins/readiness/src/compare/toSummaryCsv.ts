import { FleetSummary, FleetGroup } from 'backstage-plugin-readiness-common';
import { toCsvText } from '../frame/toCsvText';
import { TrendChartModel } from './toTrendChart';

/**
 * The comparison as CSV: shares of 1, and beside each the entities known and concerned.
 *
 * @internal
 */
export function toSummaryCsv(
  summary: FleetSummary,
  groups: FleetGroup[],
): string {
  const levels = summary.total.levels.map(({ name }) => name);
  return toCsvText([
    [
      summary.groupBy,
      'title',
      'delivery-mode',
      'risk-tier',
      'entities',
      'known',
      'small',
      'score',
      'score_without_waivers',
      'change',
      'change_known',
      'open_waivers',
      ...levels.map(name => `level:${name}`),
      ...summary.columns.flatMap(({ name }) => [
        name,
        `${name}:known`,
        `${name}:entities`,
      ]),
    ],
    ...groups.map(group => [
      group.key,
      group.title,
      group.deliveryMode,
      group.riskTier,
      group.entities,
      group.known,
      String(group.small),
      group.score,
      group.scoreWithoutWaivers,
      group.change,
      group.changeKnown,
      group.openWaivers,
      ...levels.map(
        name => group.levels.find(level => level.name === name)?.entities ?? 0,
      ),
      ...summary.columns.flatMap(({ name }) => {
        const cell = group.cells[name];
        return [cell?.value, cell?.known, cell?.entities];
      }),
    ]),
  ]);
}

/**
 * The chart as CSV: a row per day, a column per group, in percent.
 *
 * @internal
 */
export function toTrendCsv(chart: TrendChartModel): string {
  return toCsvText([
    ['date', ...chart.lines.map(({ key }) => key)],
    ...chart.rows.map(({ at, scores }) => [
      new Date(at).toISOString().slice(0, 10),
      ...chart.lines.map(({ key }) => scores[key] ?? undefined),
    ]),
  ]);
}
