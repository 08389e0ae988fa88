import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Level } from '../status/statuses';
import { mutedColor } from '../status/statusColor';
import { readinessReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1),
    },
    large: {
      fontSize: '1.375rem',
      lineHeight: 1.25,
      fontWeight: 700,
    },
    small: { fontWeight: 600 },
    rank: {
      fontSize: '0.875rem',
      fontWeight: 400,
      color: mutedColor(theme),
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'ReadinessLevelBadge' },
);

/** @public */
export interface LevelBadgeProps {
  level?: Level;
  size?: 'small' | 'large';
}

/**
 * A level in words with its rank and how many there are: "Managed, level 2 of 4".
 *
 * @public
 */
export function LevelBadge(props: LevelBadgeProps) {
  const { level, size = 'small' } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  if (!level) {
    return <span className={classes[size]}>{t('levelBadge.notScored')}</span>;
  }
  return (
    <span className={classes.root}>
      <span className={classes[size]}>
        {level.rank > 0
          ? level.title
          : t(size === 'large' ? 'levelBadge.none' : 'levelBadge.noneShort')}
      </span>{' '}
      <span className={classes.rank}>
        {t('levelBadge.rank', {
          rank: String(level.rank),
          of: String(level.of),
        })}
      </span>
    </span>
  );
}
