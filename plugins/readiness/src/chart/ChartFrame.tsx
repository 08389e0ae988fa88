import { makeStyles, useTheme } from '@material-ui/core/styles';
import { ReactNode, Ref } from 'react';
import {
  CartesianGrid,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { useTypeScale } from '../frame/useTypeScale';
import { AxisTick } from './toAxisTicks';
import { useLabelStyle } from './useLabelStyle';

/** How much of a chart's height the names of times take. @internal */
export const AXIS_HEIGHT = 30;

/** Shares from none to all. */
const SHARES = { domain: [0, 100], ticks: [0, 25, 50, 75, 100] };

const useStyles = makeStyles(
  {
    root: {
      margin: 0,
      fontVariantNumeric: 'tabular-nums',
      '& .recharts-surface:focus': { outline: 'none' },
    },
    picture: { height: '100%' },
  },
  { name: 'ReadinessChartFrame' },
);

/** Time from left to right, in milliseconds. @internal */
export interface TimeAxis {
  from: number;
  to: number;
  ticks: AxisTick[];
}

/** @internal */
export interface ChartFrameProps {
  /** What it shows, for those who do not see it. */
  label: string;
  /** With the time of each as `at`. */
  rows: { at: number }[];
  time: TimeAxis;
  /** What of the shares has room, and which are named. */
  shares?: { domain: number[]; ticks: number[] };
  /** Room for words around it. */
  margin: { top: number; right: number };
  height?: number;
  /** Around what is drawn, to export it. */
  pictureRef?: Ref<HTMLDivElement>;
  /** What is drawn. */
  children: ReactNode;
}

/** Paper for shares over time. The same numbers are in a table, so it is hidden from screen readers. @internal */
export function ChartFrame(props: ChartFrameProps) {
  const { time, shares = SHARES } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { divider } = useTheme().palette;
  const label = useLabelStyle();
  const names = new Map(time.ticks.map(tick => [tick.at, tick.label]));
  return (
    <figure className={classes.root} style={{ height: props.height ?? 260 }}>
      <figcaption className={type.visuallyHidden}>{props.label}</figcaption>
      <div aria-hidden ref={props.pictureRef} className={classes.picture}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={props.rows}
            margin={{ ...props.margin, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={divider} />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={[time.from, time.to]}
              ticks={time.ticks.map(({ at }) => at)}
              tickFormatter={(at: number) => names.get(at) ?? ''}
              tick={label}
              stroke={divider}
              height={AXIS_HEIGHT}
              minTickGap={40}
            />
            <YAxis
              domain={shares.domain}
              ticks={shares.ticks}
              tickFormatter={(value: number) => `${value}\u00a0%`}
              tick={label}
              stroke="none"
              width={52}
            />
            {props.children}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
