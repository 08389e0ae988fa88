import { useTheme } from '@material-ui/core/styles';
import { statusColor } from 'backstage-plugin-readiness-react';
import { Ref } from 'react';
import { ReferenceDot, ReferenceLine } from 'recharts';
import { ChartFrame } from '../chart/ChartFrame';
import { ChartTooltip } from '../chart/ChartTooltip';
import { shorten } from '../chart/shorten';
import { StepLine } from '../chart/StepLine';
import { useLabelStyle } from '../chart/useLabelStyle';
import { useTexts } from '../texts';
import { ProgressChartModel } from './toProgressChart';

const LABEL_LENGTH = 24;
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** @internal */
export interface ProgressChartProps {
  chart: ProgressChartModel;
  /** Around what is drawn, to export it. */
  pictureRef: Ref<HTMLDivElement>;
}

/**
 * The share done as a step line, with milestones as dots that are filled once they are reached,
 * and the deadline.
 *
 * @internal
 */
export function ProgressChart({ chart, pictureRef }: ProgressChartProps) {
  const theme = useTheme();
  const label = useLabelStyle();
  const { t } = useTexts();
  const middle = (chart.from + chart.to) / 2;
  const dotColor = {
    reached: statusColor(theme, 'positive'),
    missed: statusColor(theme, 'warning'),
    ahead: label.fill,
  };
  return (
    <ChartFrame
      label={t('campaigns.chartLabel')}
      rows={chart.rows}
      time={chart}
      margin={{ top: 24, right: 40 }}
      pictureRef={pictureRef}
    >
      <ChartTooltip<ProgressChartModel['rows'][number]>>
        {({ at, done, entities }) =>
          `${t('campaigns.done', {
            done: String(done),
            entities: String(entities),
          })} · ${day.format(at)}`
        }
      </ChartTooltip>
      <ReferenceLine
        x={chart.deadline}
        stroke={theme.palette.text.primary}
        strokeDasharray="4 3"
        label={{ value: t('campaigns.deadline'), position: 'top', ...label }}
      />
      <StepLine
        dataKey="percent"
        stroke={theme.palette.primary.main}
        dot={chart.rows.length === 1}
        activeDot={{ r: 4 }}
      />
      {chart.milestones.map(({ title, at, percent, standing }) => (
        <ReferenceDot
          key={title}
          x={at}
          y={percent}
          r={5}
          stroke={dotColor[standing]}
          strokeWidth={2}
          strokeDasharray={standing === 'missed' ? '2 2' : undefined}
          fill={
            standing === 'reached'
              ? dotColor.reached
              : theme.palette.background.paper
          }
          label={{
            value: shorten(title, LABEL_LENGTH),
            position: at < middle ? 'right' : 'left',
            offset: 10,
            ...label,
          }}
        />
      ))}
    </ChartFrame>
  );
}
