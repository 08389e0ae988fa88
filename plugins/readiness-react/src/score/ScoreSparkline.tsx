import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from '../status/statusColor';
import { readinessReactTranslationRef } from '../translation';
import { useAgeText } from '../time/useAgeText';
import { ScoreTrend } from './toScoreTrend';

const WIDTH = 96;
const HEIGHT = 24;
const PADDING = 2;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      color: mutedColor(theme),
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    line: {
      width: WIDTH,
      height: HEIGHT,
      fill: 'none',
      stroke: theme.palette.primary.main,
      strokeWidth: 1.75,
      strokeLinejoin: 'round',
      '@media (forced-colors: active)': { stroke: 'CanvasText' },
    },
    base: {
      stroke: theme.palette.divider,
      strokeWidth: 1,
      '@media (forced-colors: active)': { stroke: 'GrayText' },
    },
    end: { fill: theme.palette.primary.main, stroke: 'none' },
  }),
  { name: 'ReadinessScoreSparkline' },
);

/**
 * A step path from 0 at the foot to 1 at the top; unknown scores are gaps.
 *
 * @internal
 */
export function toStepPath(points: ScoreTrend['points']): string {
  if (points.length === 0) {
    return '';
  }
  const from = points[0].at;
  const span = Math.max(1, points[points.length - 1].at - from);
  const x = (at: number) =>
    PADDING + ((at - from) / span) * (WIDTH - 2 * PADDING);
  const y = (score: number) =>
    HEIGHT - PADDING - score * (HEIGHT - 2 * PADDING);
  const commands: string[] = [];
  let drawing = false;
  for (const { at, score } of points) {
    if (drawing) {
      commands.push(`H${x(at).toFixed(1)}`);
    }
    if (score === undefined) {
      drawing = false;
    } else {
      commands.push(
        drawing
          ? `V${y(score).toFixed(1)}`
          : `M${x(at).toFixed(1)} ${y(score).toFixed(1)}`,
      );
      drawing = true;
    }
  }
  return commands.join('');
}

/** @public */
export interface ScoreSparklineProps {
  trend: ScoreTrend;
}

/**
 * The score's course in a word's size, with the change beside it in words; in the first day
 * only when it was first assessed.
 *
 * @public
 */
export function ScoreSparkline(props: ScoreSparklineProps) {
  const { change, days, points, since, isNew } = props.trend;
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  const ageText = useAgeText();
  const last = points[points.length - 1];
  // Points end now: the ages are as of the trend.
  const age = since === undefined ? undefined : ageText(since, last.at);
  if (isNew && age) {
    return (
      <span className={classes.root}>{t('score.firstAssessed', { age })}</span>
    );
  }
  if (change === undefined) {
    return null;
  }
  const period = { days: String(days) };
  const value = `${change > 0 ? '+' : '\u2212'}${Math.abs(change)}`;
  const changed = age
    ? t('score.changeSince', { value, age })
    : t('score.change', { value, ...period });
  const unchanged = age
    ? t('score.unchangedSince', { age })
    : t('score.unchanged', period);
  return (
    <span className={classes.root}>
      <svg
        className={classes.line}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-hidden
        focusable="false"
      >
        <path className={classes.base} d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
        <path d={toStepPath(points)} />
        {last.score !== undefined && (
          <circle
            className={classes.end}
            cx={WIDTH - PADDING}
            cy={HEIGHT - PADDING - last.score * (HEIGHT - 2 * PADDING)}
            r="2"
          />
        )}
      </svg>
      {change === 0 ? unchanged : changed}
    </span>
  );
}
