import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/LockOutlined';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 2,
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      whiteSpace: 'nowrap',
    },
    icon: { fontSize: '1em' },
  }),
  { name: 'ReadinessLockedMark' },
);

/** Says that no profile built on this one may loosen it. @internal */
export function LockedMark() {
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <span className={classes.root} title={t('profile.lockedHint')}>
      <LockIcon aria-hidden className={classes.icon} />
      {t('profile.locked')}
    </span>
  );
}
