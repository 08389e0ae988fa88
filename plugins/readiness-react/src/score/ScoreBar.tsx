import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, Theme } from '@material-ui/core/styles';
import classNames from 'classnames';
import { mutedColor, statusColor } from '../status/statusColor';
import {
  CheckCounts,
  CheckStatus,
  COUNTING_STATUSES,
} from '../status/statuses';
import { readinessReactTranslationRef } from '../translation';

/** A texture per status, so that neighbours differ in grey-scale too. */
function texture(color: string, angle: string) {
  return `repeating-linear-gradient(${angle}, ${color} 0 2px, transparent 2px 5px)`;
}

function segment(theme: Theme, color: string, backgroundImage?: string) {
  return {
    color,
    border: '1px solid currentColor',
    backgroundColor: backgroundImage ? theme.palette.background.paper : color,
    backgroundImage,
  };
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: 2,
      height: 10,
      borderRadius: 5,
      overflow: 'hidden',
    },
    segment: { minWidth: 6, height: '100%', boxSizing: 'border-box' },
    pass: {
      ...segment(theme, statusColor(theme, 'positive')),
      '@media (forced-colors: active)': {
        backgroundColor: 'CanvasText',
        forcedColorAdjust: 'none',
      },
    },
    waived: segment(
      theme,
      statusColor(theme, 'waived'),
      texture(statusColor(theme, 'waived'), '45deg'),
    ),
    fail: segment(theme, statusColor(theme, 'negative')),
    error: segment(
      theme,
      statusColor(theme, 'warning'),
      texture(statusColor(theme, 'warning'), '90deg'),
    ),
    unknown: {
      color: mutedColor(theme),
      border: '1px dotted currentColor',
    },
    empty: { flex: 1, border: `1px dotted ${mutedColor(theme)}` },
    upcoming: {},
    'not-applicable': {},
  }),
  { name: 'ReadinessScoreBar' },
);

/** @public */
export interface ScoreBarProps {
  counts: CheckCounts;
  className?: string;
}

/**
 * The checks that count now, as one bar in parts; its text alternative says the same in numbers.
 *
 * @public
 */
export function ScoreBar(props: ScoreBarProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  const parts = COUNTING_STATUSES.filter(status => props.counts[status] > 0);
  const total = parts.reduce((sum, status) => sum + props.counts[status], 0);
  const label = total
    ? t('scoreBar.label', {
        passing: String(props.counts.pass),
        total: String(total),
        parts: parts
          .map(
            status => `${props.counts[status]} ${t(`checkStatus.${status}`)}`,
          )
          .join(', '),
      })
    : t('scoreBar.nothing');
  return (
    <div
      role="img"
      aria-label={label}
      className={classNames(classes.root, props.className)}
    >
      {total === 0 && <span className={classes.empty} />}
      {parts.map((status: CheckStatus) => (
        <span
          key={status}
          className={classNames(classes.segment, classes[status])}
          style={{ flexGrow: props.counts[status] }}
        />
      ))}
    </div>
  );
}
