import { makeStyles } from '@material-ui/core/styles';
import { FleetTrendPoint } from 'backstage-plugin-readiness-common';

const WIDTH = 72;
const HEIGHT = 22;
const PADDING = 2;

const useStyles = makeStyles(
  theme => ({
    root: {
      width: WIDTH,
      height: HEIGHT,
      flex: 'none',
      fill: 'none',
      stroke: theme.palette.primary.main,
      strokeWidth: 1.75,
      strokeLinejoin: 'round',
      '@media (forced-colors: active)': { stroke: 'CanvasText' },
    },
    base: { stroke: theme.palette.divider, strokeWidth: 1 },
  }),
  { name: 'ReadinessTrendLine' },
);

/**
 * A line from 0 at the foot to 1 at the top; days without a score are gaps.
 *
 * @internal
 */
export function toTrendPath(points: FleetTrendPoint[]): string {
  const times = points.map(({ date }) => Date.parse(date));
  const from = times[0];
  const span = Math.max(1, times[times.length - 1] - from);
  let drawing = false;
  return points
    .map(({ score }, index) => {
      if (score === undefined) {
        drawing = false;
        return '';
      }
      const x =
        PADDING + ((times[index] - from) / span) * (WIDTH - 2 * PADDING);
      const y = HEIGHT - PADDING - score * (HEIGHT - 2 * PADDING);
      const command = `${drawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      drawing = true;
      return command;
    })
    .join('');
}

/** The course of a score in a word's size; the change beside it says it in numbers. @internal */
export function TrendLine({ points }: { points: FleetTrendPoint[] }) {
  const classes = useStyles();
  return points.length < 2 ? null : (
    <svg
      className={classes.root}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      focusable="false"
    >
      <path className={classes.base} d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      <path d={toTrendPath(points)} />
    </svg>
  );
}
