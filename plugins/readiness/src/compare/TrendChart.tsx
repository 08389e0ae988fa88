import { Ref } from 'react';
import { LabelList } from 'recharts';
import { AXIS_HEIGHT, ChartFrame } from '../chart/ChartFrame';
import { ChartTooltip } from '../chart/ChartTooltip';
import { PolicyMark } from '../chart/PolicyMark';
import { shorten } from '../chart/shorten';
import { StepLine } from '../chart/StepLine';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toLabelShifts } from './toLabelShifts';
import { TrendChartModel } from './toTrendChart';
import { useLineColors } from './useLineColors';

const HEIGHT = 280;
const TOP = 32;
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

type Row = TrendChartModel['rows'][number];

/** @internal */
export interface TrendChartProps {
  chart: TrendChartModel;
  /** Around what is drawn, to export it. */
  pictureRef: Ref<HTMLDivElement>;
}

/** Scores of groups over days, each line with its name at its end and a dash of its own. @internal */
export function TrendChart({ chart, pictureRef }: TrendChartProps) {
  const type = useTypeScale();
  const colors = useLineColors();
  const { t } = useTexts();
  const lastRow = chart.rows.length - 1;
  const shifts = toLabelShifts(
    chart.lines.map(({ key }) => {
      const score = chart.rows[lastRow].scores[key];
      return score === null ? undefined : PLOT_HEIGHT * (1 - score / 100);
    }),
    { height: LABEL_HEIGHT, room: PLOT_HEIGHT },
  );
  return (
    <ChartFrame
      label={t('compare.chartLabel')}
      rows={chart.rows}
      time={chart}
      margin={{ top: TOP, right: LABEL_WIDTH }}
      height={HEIGHT}
      pictureRef={pictureRef}
    >
      {chart.policyVersions.map(({ at, version, named }) => (
        <PolicyMark
          key={`${at}-${version}`}
          at={at}
          version={version}
          named={named}
          offset={12}
        />
      ))}
      <ChartTooltip<Row>>
        {row => (
          <>
            <div className={type.strong}>{day.format(row.at)}</div>
            {chart.lines.map(({ key, title }) => (
              <div key={key}>
                {title}:{' '}
                {row.scores[key] === null
                  ? t('score.none')
                  : t('score.percent', { value: String(row.scores[key]) })}
              </div>
            ))}
          </>
        )}
      </ChartTooltip>
      {chart.lines.map(({ key, title }, index) => (
        <StepLine
          key={key}
          dataKey={(row: Row) => row.scores[key]}
          name={title}
          stroke={colors[index % colors.length]}
          strokeDasharray={DASHES[index % DASHES.length]}
          // One day is no line yet.
          dot={lastRow === 0 ? { r: 4, strokeDasharray: '0' } : false}
          activeDot={{ r: 4 }}
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
                  {shorten(title, LABEL_LENGTH)}
                </text>
              ) : null
            }
          />
        </StepLine>
      ))}
    </ChartFrame>
  );
}
