import { makeStyles } from '@material-ui/core/styles';
import { LoadingFrame } from '../frame/LoadingFrame';
import { Skeleton } from '../frame/Skeleton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2.5),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: '260px minmax(0, 1fr)',
      },
    },
    wide: { gridColumn: '1 / -1' },
  }),
  { name: 'ReadinessTabSkeleton' },
);

/** The tab before its first answer, in the shape of what comes. @internal */
export function TabSkeleton() {
  const classes = useStyles();
  return (
    <LoadingFrame className={classes.root}>
      <div className={classes.wide}>
        <Skeleton height={72} />
      </div>
      <Skeleton height={240} />
      <Skeleton height={360} />
    </LoadingFrame>
  );
}
