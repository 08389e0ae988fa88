import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
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
import { readinessTranslationRef } from '../translation';
import { TrendChartModel } from './toTrendChart';
import { useLineColors } from './useLineColors';

const HEIGHT = 280;
const LABEL_WIDTH = 130;
const LABEL_LENGTH = 18;
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3', '4 4', '1 2'];
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
  const { t } = useTranslationRef(readinessTranslationRef);
  const label = { fill: mutedColor(theme), fontSize: 12 };
  const labels = new Map(chart.ticks.map(tick => [tick.at, tick.label]));
  const lastRow = chart.rows.length - 1;
  return (
    <figure className={classes.root}>
      <figcaption className={type.visuallyHidden}>
        {t('compare.chartLabel')}
      </figcaption>
      <div aria-hidden ref={pictureRef} style={{ height: '100%' }}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={chart.rows}
            margin={{ top: 24, right: LABEL_WIDTH, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={theme.palette.divider} />
            {chart.policyVersions.map(({ at, version }) => (
              <ReferenceLine
                key={`${at}-${version}`}
                x={at}
                stroke={mutedColor(theme)}
                strokeDasharray="3 3"
                label={{
                  value: t('compare.policy', {
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
              domain={['dataMin', 'dataMax']}
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
                dot={false}
                activeDot={{ r: 4 }}
                connectNulls={false}
                isAnimationActive={false}
              >
                <LabelList
                  position="right"
                  fontSize={12}
                  fill={colors[index % colors.length]}
                  valueAccessor={(_entry: unknown, at: number) =>
                    at === lastRow ? shorten(title) : ''
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
