import { makeStyles, useTheme } from '@material-ui/core/styles';
import { mutedColor, toShortVersion } from 'backstage-plugin-readiness-react';
import { Ref } from 'react';
import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toLabelShifts } from './toLabelShifts';
import { TrendChartModel } from './toTrendChart';
import { useLineColors } from './useLineColors';

const HEIGHT = 280;
const TOP = 32;
const AXIS_HEIGHT = 30;
const PLOT_HEIGHT = HEIGHT - TOP - AXIS_HEIGHT;
const LABEL_WIDTH = 130;
const LABEL_LENGTH = 18;
const LABEL_HEIGHT = 14;
const LABEL_DISTANCE = 8;
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3', '4 4', '1 2'];
const day = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeZone: 'UTC',
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
  { name: 'ReadinessTrendChart' },
);

/** @internal */
export interface TrendChartProps {
  chart: TrendChartModel;
  /** Around what is drawn, to export it. */
  pictureRef: Ref<HTMLDivElement>;
}

function shorten(title: string): string {
  return title.length > LABEL_LENGTH
    ? `${title.slice(0, LABEL_LENGTH - 1)}…`
    : title;
}

/** Scores of groups over days, each line with its name at its end and a dash of its own. @internal */
export function TrendChart({ chart, pictureRef }: TrendChartProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const theme = useTheme();
  const colors = useLineColors();
  const { t } = useTexts();
  const label = { fill: mutedColor(theme), fontSize: 12 };
  const labels = new Map(chart.ticks.map(tick => [tick.at, tick.label]));
  const lastRow = chart.rows.length - 1;
  const shifts = toLabelShifts(
    chart.lines.map(({ key }) => {
      const score = chart.rows[lastRow].scores[key];
      return score === null ? undefined : PLOT_HEIGHT * (1 - score / 100);
    }),
    { height: LABEL_HEIGHT, room: PLOT_HEIGHT },
  );
  return (
    <figure className={classes.root}>
      <figcaption className={type.visuallyHidden}>
        {t('compare.chartLabel')}
      </figcaption>
      <div aria-hidden ref={pictureRef} style={{ height: '100%' }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={chart.rows}
            margin={{ top: TOP, right: LABEL_WIDTH, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={theme.palette.divider} />
            {chart.policyVersions.map(({ at, version, named }) => (
              <ReferenceLine
                key={`${at}-${version}`}
                x={at}
                stroke={mutedColor(theme)}
                strokeDasharray="3 3"
                label={
                  named
                    ? {
                        value: t('compare.policy', {
                          version: toShortVersion(version),
                        }),
                        position: 'top',
                        offset: 12,
                        ...label,
                      }
                    : undefined
                }
              />
            ))}
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={['dataMin', 'dataMax']}
              ticks={chart.ticks.map(({ at }) => at)}
              tickFormatter={(at: number) => labels.get(at) ?? ''}
              tick={label}
              stroke={theme.palette.divider}
              height={AXIS_HEIGHT}
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
                  | TrendChartModel['rows'][number]
                  | undefined;
                return active && row ? (
                  <div className={`${classes.tooltip} ${type.body}`}>
                    <div className={type.strong}>{day.format(row.at)}</div>
                    {chart.lines.map(({ key, title }) => (
                      <div key={key}>
                        {title}:{' '}
                        {row.scores[key] === null
                          ? t('score.none')
                          : t('score.percent', {
                              value: String(row.scores[key]),
                            })}
                      </div>
                    ))}
                  </div>
                ) : null;
              }}
            />
            {chart.lines.map(({ key, title }, index) => (
              <Line
                key={key}
                dataKey={(row: TrendChartModel['rows'][number]) =>
                  row.scores[key]
                }
                name={title}
                type="stepAfter"
                stroke={colors[index % colors.length]}
                strokeDasharray={DASHES[index % DASHES.length]}
                strokeWidth={2}
                // One day is no line yet.
                dot={lastRow === 0 ? { r: 4, strokeDasharray: '0' } : false}
                activeDot={{ r: 4 }}
                connectNulls={false}
                isAnimationActive={false}
              >
                <LabelList
                  content={({ x, y, index: at }) =>
                    at === lastRow && chart.rows[at].scores[key] !== null ? (
                      <text
                        x={Number(x) + LABEL_DISTANCE}
                        y={Number(y) + shifts[index]}
                        dy="0.35em"
                        fontSize={12}
                        fill={colors[index % colors.length]}
                      >
                        {shorten(title)}
                      </text>
                    ) : null
                  }
                />
              </Line>
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
