import { useTheme } from '@material-ui/core/styles';
import { toWords } from 'backstage-plugin-readiness-react';
import { Ref } from 'react';
import { ReferenceArea } from 'recharts';
import { ChartFrame } from '../chart/ChartFrame';
import { ChartTooltip } from '../chart/ChartTooltip';
import { PolicyMark } from '../chart/PolicyMark';
import { StepLine } from '../chart/StepLine';
import { useLabelStyle } from '../chart/useLabelStyle';
import { useTexts } from '../texts';
import { ScoreChartModel } from './toChart';

const moment = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** @internal */
export interface ScoreChartProps {
  chart: ScoreChartModel;
  /** Around what is drawn, to export it. */
  pictureRef: Ref<HTMLDivElement>;
}

/**
 * The score as a step line from 0 to 100 %: it holds until the next assessment. Levels are
 * named along the top, changes of policy marked, and times without a score left empty.
 *
 * @internal
 */
export function ScoreChart({ chart, pictureRef }: ScoreChartProps) {
  const { palette } = useTheme();
  const label = useLabelStyle();
  const { t } = useTexts();
  return (
    <ChartFrame
      label={t('history.chartLabel')}
      rows={chart.points}
      time={chart}
      margin={{ top: 24, right: 12 }}
      pictureRef={pictureRef}
    >
      {chart.levels.map(({ from, to, level, rank }) => (
        <ReferenceArea
          key={`${level}-${from}`}
          x1={from}
          x2={to}
          y1={0}
          y2={100}
          fill={palette.text.primary}
          fillOpacity={0.025 + 0.02 * rank}
          stroke="none"
          label={{
            value: toWords(level),
            position: 'insideTopLeft',
            ...label,
          }}
        />
      ))}
      {chart.policyChanges.map(({ at, version }) => (
        <PolicyMark key={at} at={at} version={version} />
      ))}
      <ChartTooltip<ScoreChartModel['points'][number]>>
        {({ at, score }) =>
          `${t('score.percent', { value: String(score) })} · ${moment.format(
            at,
          )}`
        }
      </ChartTooltip>
      <StepLine
        dataKey="score"
        stroke={palette.primary.main}
        dot={false}
        activeDot={{ r: 4 }}
      />
    </ChartFrame>
  );
}
