import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { PanelHead } from '../frame/PanelHead';
import { QuietButton } from '../frame/QuietButton';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { LevelBars } from './LevelBars';
import { toHeatColumns } from './toHeatColumns';
import { useCompareText } from './useCompareText';

const HEADING_ID = 'readiness-side-by-side-title';

/** @internal */
export interface SideBySideProps {
  summary: FleetSummary;
  groups: FleetGroup[];
  days: number;
}

/** The chosen groups as columns, everything about them as rows. @internal */
export function SideBySide({ summary, groups, days }: SideBySideProps) {
  const { t } = useTexts();
  const text = useCompareText();
  const [params, setParams] = useSearchParams();
  const measures: [string, (group: FleetGroup) => ReactNode][] = [
    [t('compare.score'), group => text.share(group.score)],
    [
      t('compare.withoutWaivers'),
      group => text.share(group.scoreWithoutWaivers),
    ],
    [t('compare.change', { days: String(days) }), group => text.change(group)],
    [t('compare.entities'), group => text.coverage(group)],
    [
      t('compare.levels'),
      group => <LevelBars key="levels" levels={group.levels} />,
    ],
    [t('compare.waivers'), group => String(group.openWaivers)],
    ...toHeatColumns(summary).columns.map(
      ({ name, fullTitle }): [string, (group: FleetGroup) => ReactNode] => [
        fullTitle,
        group => {
          const { main, beside } = text.cell(group.cells[name], summary.show);
          return beside ? `${main} · ${beside}` : main;
        },
      ],
    ),
  ];
  const clear = () => setParams(withParam(params, 'group', undefined));
  return (
    <Panel labelledBy={HEADING_ID}>
      <PanelHead
        id={HEADING_ID}
        title={t('compare.sideTitle', { count: groups.length })}
        hint={groups.length === 1 ? t('compare.sideHint') : undefined}
      >
        <QuietButton onClick={clear}>{t('compare.sideClear')}</QuietButton>
      </PanelHead>
      <DataTable
        label={t('compare.sideLabel')}
        columns={[t('compare.sideMeasure'), ...groups.map(text.title)]}
        rows={measures.map(([title, value]) => ({
          key: title,
          cells: [title, ...groups.map(value)],
        }))}
      />
    </Panel>
  );
}
