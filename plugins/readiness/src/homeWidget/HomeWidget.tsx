import { makeStyles } from '@material-ui/core/styles';
import { LoadError } from '../frame/LoadError';
import { LoadingFrame } from '../frame/LoadingFrame';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { MyTeams } from './MyTeams';
import { useHomeAnswer } from './useHomeAnswer';
import { WaitingForMe } from './WaitingForMe';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      alignContent: 'start',
      gap: theme.spacing(2.5),
      minHeight: 220,
    },
  }),
  { name: 'ReadinessHomeWidget' },
);

/** On the home page: what waits for me, and what of my teams is lowest. @internal */
export function HomeWidget() {
  const classes = useStyles();
  const type = useTypeScale();
  const { loading, value, error, reload } = useHomeAnswer();
  return (
    <div
      className={`${classes.root} ${type.body}`}
      aria-busy={loading}
      data-testid="readiness-home-widget"
    >
      {loading && (
        <LoadingFrame className={classes.root}>
          <Skeleton width="60%" />
          <Skeleton height={60} />
          <Skeleton width="60%" />
          <Skeleton height={60} />
        </LoadingFrame>
      )}
      {error && !value && <LoadError error={error} onRetry={reload} />}
      {value && (
        <>
          <WaitingForMe reviews={value.reviews} />
          <MyTeams answer={value} />
        </>
      )}
    </div>
  );
}
