import { makeStyles, useTheme } from '@material-ui/core/styles';
import { mutedColor, statusColor } from 'backstage-plugin-readiness-react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ProgressChartModel } from './toProgressChart';

const HEIGHT = 260;
const LABEL_LENGTH = 24;
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

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
  { name: 'ReadinessCampaignProgressChart' },
);

function shorten(title: string): string {
  return title.length > LABEL_LENGTH
    ? `${title.slice(0, LABEL_LENGTH - 1)}…`
    : title;
}

/**
 * The share done as a step line, with milestones as dots that are filled once they are reached,
 * and the deadline.
 *
 * @internal
 */
export function ProgressChart({ chart }: { chart: ProgressChartModel }) {
  const classes = useStyles();
  const type = useTypeScale();
  const theme = useTheme();
  const { t } = useTexts();
  const label = { fill: mutedColor(theme), fontSize: 12 };
  const labels = new Map(chart.ticks.map(tick => [tick.at, tick.label]));
  const middle = (chart.from + chart.to) / 2;
  const dotColor = {
    reached: statusColor(theme, 'positive'),
    missed: statusColor(theme, 'warning'),
    ahead: mutedColor(theme),
  };
  return (
    <figure className={classes.root}>
      <figcaption className={type.visuallyHidden}>
        {t('campaigns.chartLabel')}
      </figcaption>
      <div aria-hidden style={{ height: '100%' }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={chart.rows}
            margin={{ top: 24, right: 40, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={theme.palette.divider} />
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
              cursor={{ stroke: mutedColor(theme) }}
              content={({ active, payload }) => {
                const row = payload?.[0]?.payload as
                  | ProgressChartModel['rows'][number]
                  | undefined;
                return active && row ? (
                  <div className={`${classes.tooltip} ${type.body}`}>
                    {t('campaigns.done', {
                      done: String(row.done),
                      entities: String(row.entities),
                    })}{' '}
                    · {day.format(row.at)}
                  </div>
                ) : null;
              }}
            />
            <ReferenceLine
              x={chart.deadline}
              stroke={theme.palette.text.primary}
              strokeDasharray="4 3"
              label={{
                value: t('campaigns.deadline'),
                position: 'top',
                ...label,
              }}
            />
            <Line
              dataKey="percent"
              type="stepAfter"
              stroke={theme.palette.primary.main}
              strokeWidth={2}
              dot={chart.rows.length === 1}
              activeDot={{ r: 4 }}
              connectNulls={false}
              isAnimationActive={false}
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
                  value: shorten(title),
                  position: at < middle ? 'right' : 'left',
                  offset: 10,
                  ...label,
                }}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
