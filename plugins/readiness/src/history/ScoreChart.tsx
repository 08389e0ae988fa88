import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  toShortVersion,
  toWords,
  mutedColor,
} from 'backstage-plugin-readiness-react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ScoreChartModel } from './toChart';

const HEIGHT = 260;
const moment = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      height: HEIGHT,
      fontVariantNumeric: 'tabular-nums',
      '& .recharts-surface:focus': { outline: 'none' },
    },
    tooltip: {
      padding: theme.spacing(0.5, 1.25),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
  }),
  { name: 'ReadinessScoreChart' },
);

/** @internal */
export interface ScoreChartProps {
  chart: ScoreChartModel;
}

/**
 * The score as a step line from 0 to 100 %: it holds until the next assessment. Levels are
 * named along the top, changes of policy marked, and times without a score left empty.
 *
 * @internal
 */
export function ScoreChart(props: ScoreChartProps) {
  const { chart } = props;
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
        {t('history.chartLabel')}
      </figcaption>
      <div aria-hidden style={{ height: '100%' }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={chart.points}
            margin={{ top: 24, right: 12, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={theme.palette.divider} />
            {chart.levels.map(({ from, to, level, rank }) => (
              <ReferenceArea
                key={`${level}-${from}`}
                x1={from}
                x2={to}
                y1={0}
                y2={100}
                fill={theme.palette.text.primary}
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
              <ReferenceLine
                key={at}
                x={at}
                stroke={muted}
                strokeDasharray="3 3"
                label={{
                  value: t('history.policyMark', {
                    version: toShortVersion(version),
                  }),
                  position: 'top',
                  ...label,
                }}
              />
            ))}
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
              domain={[0, 100]}
              ticks={[0, 25, 50, 75, 100]}
              tickFormatter={(value: number) => `${value}\u00a0%`}
              tick={label}
              stroke="none"
              width={52}
            />
            <Tooltip
              cursor={{ stroke: muted }}
              content={({ active, payload }) => {
                const point = payload?.[0]?.payload as
                  | ScoreChartModel['points'][number]
                  | undefined;
                return active && point ? (
                  <div className={`${classes.tooltip} ${type.body}`}>
                    {t('score.percent', { value: String(point.score) })} ·{' '}
                    {moment.format(point.at)}
                  </div>
                ) : null;
              }}
            />
            <Line
              dataKey="score"
              type="stepAfter"
              stroke={theme.palette.primary.main}
              strokeWidth={2}
              dot={false}
              activeDot={{ r: 4 }}
              connectNulls={false}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
