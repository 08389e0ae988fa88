import { makeStyles, useTheme } from '@material-ui/core/styles';
import { ReadinessChange } from 'backstage-plugin-readiness-common';
import {
  GATE_STATUS_LOOK,
  mutedColor,
  StatusShape,
  toWords,
} from 'backstage-plugin-readiness-react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { useTypeScale } from '../../frame/useTypeScale';
import { ScoreChartModel } from '../../history/toChart';
import { useTexts } from '../../texts';
import { ModeBand } from './toTimeline';

const HEIGHT = 260;
/** Below the zero of the score is the lane of gates. */
const LANE = -14;
const FLOOR = -26;
const SHAPE = 16;

const useStyles = makeStyles(
  {
    root: {
      margin: 0,
      height: HEIGHT,
      fontVariantNumeric: 'tabular-nums',
      '& .recharts-surface:focus': { outline: 'none' },
    },
  },
  { name: 'ReadinessTimelineChart' },
);

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
  const classes = useStyles();
  const type = useTypeScale();
  const theme = useTheme();
  const { t } = useTexts();
  const muted = mutedColor(theme);
  const labels = new Map(chart.ticks.map(tick => [tick.at, tick.label]));
  const label = { fill: muted, fontSize: 12 };
  return (
    <figure className={classes.root}>
      <figcaption className={type.visuallyHidden}>
        {t('timeline.chart')}
      </figcaption>
      <div aria-hidden style={{ height: '100%' }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={chart.points}
            margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={theme.palette.divider} />
            {bands.map(({ from, to, title }, index) => (
              <ReferenceArea
                key={from}
                x1={from}
                x2={to}
                y1={FLOOR}
                y2={116}
                fill={theme.palette.text.primary}
                fillOpacity={index % 2 === 0 ? 0.07 : 0.02}
                stroke="none"
                label={{
                  value: title,
                  position: 'insideTopLeft',
                  fill: theme.palette.text.primary,
                  fontSize: 12,
                  fontWeight: 600,
                }}
              />
            ))}
            <ReferenceLine y={0} stroke={theme.palette.divider} />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={[chart.from, chart.to]}
              ticks={chart.ticks.map(({ at }) => at)}
              tickFormatter={(at: number) => labels.get(at) ?? ''}
              tick={label}
              stroke={theme.palette.divider}
              minTickGap={40}
            />
            <YAxis
              domain={[FLOOR, 116]}
              ticks={[0, 50, 100]}
              tickFormatter={(value: number) => `${value}\u00a0%`}
              tick={label}
              stroke="none"
              width={52}
            />
            <Line
              dataKey="score"
              type="stepAfter"
              stroke={theme.palette.primary.main}
              strokeWidth={2}
              dot={false}
              activeDot={false}
              connectNulls={false}
              isAnimationActive={false}
            />
            {chart.levels.map(({ from, level }) => (
              <ReferenceDot
                key={`${level}-${from}`}
                x={from}
                y={chart.points.find(({ at }) => at >= from)?.score ?? 0}
                r={3.5}
                fill={theme.palette.primary.main}
                stroke={theme.palette.background.paper}
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
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
