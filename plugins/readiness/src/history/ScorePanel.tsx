import { EntityHistory } from 'backstage-plugin-readiness-common';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { TableToggle } from '../chart/TableToggle';
import { useChartExports } from '../chart/useChartExports';
import { ExportMenu } from '../frame/ExportMenu';
import { FilterChips } from '../frame/FilterChips';
import { Panel } from '../frame/Panel';
import { PanelHead } from '../frame/PanelHead';
import { withParam } from '../frame/withParam';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { PERIODS } from './historyUrl';
import { ScoreChart } from './ScoreChart';
import { ScoreTable } from './ScoreTable';
import { toChart } from './toChart';
import { toCsv } from './toCsv';

const HEADING_ID = 'readiness-score-history-title';

/** @internal */
export interface ScorePanelProps {
  entityRef: string;
  scores: EntityHistory['scores'];
  days: number;
  now: number;
  table: boolean;
}

/** The score over a period, as a chart or as the table behind it. @internal */
export function ScorePanel(props: ScorePanelProps) {
  const { entityRef, scores, days, now, table } = props;
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const chart = useMemo(
    () => toChart(scores, { now, days }),
    [scores, now, days],
  );
  const picture = useRef<HTMLDivElement>(null);
  const chartExports = useChartExports();
  const day = (at: number) => toDayText(new Date(at).toISOString());
  return (
    <Panel labelledBy={HEADING_ID}>
      <PanelHead id={HEADING_ID} title={t('history.scoreTitle')}>
        <FilterChips
          label={t('history.period')}
          options={PERIODS.map(period => ({
            value: String(period),
            title: t('history.days', { days: String(period) }),
            selected: period === days,
          }))}
          onSelect={value => setParams(withParam(params, 'days', value))}
        />
        <TableToggle table={table} />
        <ExportMenu
          disabled={scores.length === 0}
          options={chartExports({
            name: `readiness-${entityRef.replace(/[^a-z0-9]+/gi, '-')}`,
            picture,
            title: t('history.pictureTitle', { entity: entityRef }),
            notes: [
              t('chart.between', {
                from: day(chart.from),
                to: day(chart.to),
              }),
            ],
            foot: [],
            toCsv: () => toCsv(scores),
          })}
        />
      </PanelHead>
      {scores.length === 0 && <p>{t('history.noScores')}</p>}
      {scores.length > 0 && table && <ScoreTable scores={scores} />}
      {scores.length > 0 && !table && (
        <ScoreChart chart={chart} pictureRef={picture} />
      )}
    </Panel>
  );
}
