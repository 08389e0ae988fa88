import { makeStyles } from '@material-ui/core/styles';
import { LoadingFrame } from '../frame/LoadingFrame';
import { Skeleton } from '../frame/Skeleton';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'ReadinessCardSkeleton' },
);

/** The card before its first answer, in the shape of what comes. @internal */
export function CardSkeleton() {
  const classes = useStyles();
  return (
    <LoadingFrame className={classes.root}>
      <Skeleton width="55%" height={28} />
      <Skeleton height={10} />
      <Skeleton width="70%" />
      <Skeleton height={22} />
      <Skeleton height={22} />
      <Skeleton height={22} />
      <Skeleton width="60%" />
    </LoadingFrame>
  );
}
