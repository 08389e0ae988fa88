import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'ReadinessCardSkeleton' },
);

/** The card before its first answer, in the shape of what comes. @internal */
export function CardSkeleton() {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <div className={classes.root}>
      <span role="status" className={type.visuallyHidden}>
        {t('state.loading')}
      </span>
      <Skeleton width="55%" height={28} />
      <Skeleton height={10} />
      <Skeleton width="70%" />
      <Skeleton height={22} />
      <Skeleton height={22} />
      <Skeleton height={22} />
      <Skeleton width="60%" />
    </div>
  );
}
