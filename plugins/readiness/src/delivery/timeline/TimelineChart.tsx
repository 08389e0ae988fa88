import { useTheme } from '@material-ui/core/styles';
import { ReadinessChange } from 'backstage-plugin-readiness-common';
import {
  GATE_STATUS_LOOK,
  StatusShape,
  toWords,
} from 'backstage-plugin-readiness-react';
import { ReferenceArea, ReferenceDot, ReferenceLine } from 'recharts';
import { ChartFrame } from '../../chart/ChartFrame';
import { StepLine } from '../../chart/StepLine';
import { useLabelStyle } from '../../chart/useLabelStyle';
import { ScoreChartModel } from '../../history/toChart';
import { useTexts } from '../../texts';
import { ModeBand } from './toTimeline';

/** Below the zero of the score is the lane of gates, above its 100 % the names of modes. */
const LANE = -14;
const FLOOR = -26;
const TOP = 116;
const SHAPE = 16;

/** @internal */
export interface TimelineChartProps {
  chart: ScoreChartModel;
  bands: ModeBand[];
  /** Changes of gates in the period. */
  gates: ReadinessChange[];
}

function GateMark(props: { cx?: number; cy?: number; status?: string }) {
  const { cx = 0, cy = 0, status = '' } = props;
  const look =
    GATE_STATUS_LOOK[status as keyof typeof GATE_STATUS_LOOK] ??
    GATE_STATUS_LOOK.upcoming;
  return (
    <foreignObject
      x={cx - SHAPE / 2}
      y={cy - SHAPE / 2}
      width={SHAPE}
      height={SHAPE}
    >
      <StatusShape {...look} />
    </foreignObject>
  );
}

/**
 * Modes as bands named along the top, the score as a step line with the levels where they changed,
 * and gates in a lane of their own below it.
 *
 * @internal
 */
export function TimelineChart(props: TimelineChartProps) {
  const { chart, bands, gates } = props;
  const { palette } = useTheme();
  const label = useLabelStyle();
  const { t } = useTexts();
  return (
    <ChartFrame
      label={t('timeline.chart')}
      rows={chart.points}
      time={chart}
      shares={{ domain: [FLOOR, TOP], ticks: [0, 50, 100] }}
      margin={{ top: 8, right: 12 }}
    >
      {bands.map(({ from, to, title }, index) => (
        <ReferenceArea
          key={from}
          x1={from}
          x2={to}
          y1={FLOOR}
          y2={TOP}
          fill={palette.text.primary}
          fillOpacity={index % 2 === 0 ? 0.07 : 0.02}
          stroke="none"
          label={{
            ...label,
            value: title,
            position: 'insideTopLeft',
            fill: palette.text.primary,
            fontWeight: 600,
          }}
        />
      ))}
      <ReferenceLine y={0} stroke={palette.divider} />
      <StepLine
        dataKey="score"
        stroke={palette.primary.main}
        dot={false}
        activeDot={false}
      />
      {chart.levels.map(({ from, level }) => (
        <ReferenceDot
          key={`${level}-${from}`}
          x={from}
          y={chart.points.find(({ at }) => at >= from)?.score ?? 0}
          r={3.5}
          fill={palette.primary.main}
          stroke={palette.background.paper}
          label={{ value: toWords(level), position: 'top', ...label }}
        />
      ))}
      {gates.map(({ id, at, to }) => (
        <ReferenceDot
          key={id}
          x={Date.parse(at)}
          y={LANE}
          ifOverflow="hidden"
          shape={<GateMark status={to} />}
        />
      ))}
    </ChartFrame>
  );
}
