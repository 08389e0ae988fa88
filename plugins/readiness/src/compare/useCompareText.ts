import {
  FleetCell,
  FleetGroup,
  FleetShow,
} from 'backstage-plugin-readiness-common';
import { toPercent, toWords } from 'backstage-plugin-readiness-react';
import { useMemo } from 'react';
import { useTexts } from '../texts';

/** Statuses that count as passed. */
const PASSED = ['passed', 'passed-with-waivers'];

/** What a cell says. @internal */
export interface CellText {
  /** The number in it. */
  main: string;
  /** Counts beside the share; nothing where all are known. */
  beside?: string;
}

/** Says what groups and cells hold, on screen and in exports. @internal */
export function useCompareText() {
  const { t } = useTexts();
  return useMemo(() => {
    const share = (value: number | undefined) =>
      value === undefined
        ? t('score.none')
        : t('score.percent', { value: String(toPercent(value)) });
    const of = (value: number, total: number) =>
      t('score.of', { value: String(value), total: String(total) });
    return {
      share,
      of,
      title(group: FleetGroup): string {
        const parts = [group.deliveryMode, group.riskTier]
          .filter(part => part !== undefined)
          .map(part => (part === 'none' ? t('fleet.none') : toWords(part)));
        return [group.title, ...parts].join(' · ');
      },
      coverage(group: FleetGroup): string {
        return group.known === group.entities
          ? String(group.entities)
          : of(group.known, group.entities);
      },
      /** Percentage points. */
      change(group: FleetGroup): string {
        if (group.change === undefined) {
          return t('compare.noChange');
        }
        const points = Math.round(group.change * 100);
        const sign = points > 0 ? '+' : '\u2212';
        return points === 0 ? '0' : `${sign}${Math.abs(points)}`;
      },
      cell(cell: FleetCell | undefined, show: FleetShow): CellText {
        if (!cell || cell.entities === 0) {
          return { main: '–' };
        }
        const later = cell.counts?.upcoming ?? 0;
        if (show === 'gates' && cell.known === 0) {
          return { main: t('compare.later', { number: String(later) }) };
        }
        if (cell.value === undefined) {
          return { main: t('compare.noData'), beside: of(0, cell.entities) };
        }
        const main = share(cell.value);
        if (show === 'gates' && cell.counts) {
          const passed = PASSED.reduce(
            (sum, status) => sum + (cell.counts?.[status] ?? 0),
            0,
          );
          const passes = of(passed, cell.known);
          return {
            main,
            beside:
              later > 0
                ? `${passes} · ${t('compare.later', { number: String(later) })}`
                : passes,
          };
        }
        if (show === 'levels') {
          const reached = Math.round(cell.value * cell.known);
          return { main, beside: of(reached, cell.entities) };
        }
        return cell.known === cell.entities
          ? { main }
          : { main, beside: of(cell.known, cell.entities) };
      },
    };
  }, [t]);
}

/** @internal */
export type CompareText = ReturnType<typeof useCompareText>;
