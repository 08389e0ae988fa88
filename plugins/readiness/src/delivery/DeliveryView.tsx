import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useCallback } from 'react';
import { LoadError } from '../frame/LoadError';
import { LoadingFrame } from '../frame/LoadingFrame';
import { Skeleton } from '../frame/Skeleton';
import { useReloadOn } from '../governance/useEntityGovernance';
import { AdvicePanel } from './AdvicePanel';
import { ContextPanel } from './ContextPanel';
import { CrewPanel } from './CrewPanel';
import { DeliveryAnswer } from './DeliveryAnswer';
import { DeliveryScope } from './DeliveryScope';
import { PracticePanel } from './PracticePanel';
import { RaisedPanel } from './RaisedPanel';
import { TimelinePanel } from './timeline/TimelinePanel';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5),
    },
    columns: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(2.5),
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    column: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5),
    },
  }),
  { name: 'ReadinessDeliveryView' },
);

/** @internal */
export interface DeliveryViewProps {
  readiness: Pick<EntityReadiness, 'entityRef' | 'assessedAt'>;
  /** Path of the report of what changed. */
  changesPath: string;
  /** Something was done: look at the assessment again. */
  onChange: () => void;
}

/**
 * How the team works on the product now, what it is for, what speaks against it, and how it came
 * to be.
 *
 * @internal
 */
export function DeliveryView(props: DeliveryViewProps) {
  const { readiness, onChange } = props;
  const { entityRef, assessedAt } = readiness;
  const classes = useStyles();
  const api = useApi(readinessApiRef);
  const { value, loading, error, reload, replace } = useReloadable(
    entityRef,
    signal => api.delivery.getDelivery(entityRef, { signal }),
  );
  useReloadOn(assessedAt, reload);
  const lookAgain = useCallback(() => {
    reload();
    onChange();
  }, [reload, onChange]);

  if (loading) {
    return (
      <LoadingFrame className={classes.root}>
        <Skeleton height={120} />
        <div className={classes.columns}>
          <Skeleton height={320} />
          <Skeleton height={320} />
        </div>
      </LoadingFrame>
    );
  }
  return (
    <div className={classes.root}>
      {error && <LoadError error={error} onRetry={reload} />}
      {value && (
        <DeliveryScope
          delivery={value}
          onLookAgain={lookAgain}
          onChange={next => {
            replace(next);
            onChange();
          }}
        >
          <DeliveryAnswer />
          <div className={classes.columns}>
            <div className={classes.column}>
              <AdvicePanel />
              <PracticePanel />
            </div>
            <div className={classes.column}>
              <ContextPanel />
              <CrewPanel />
              <RaisedPanel />
            </div>
          </div>
          <TimelinePanel changesPath={props.changesPath} />
        </DeliveryScope>
      )}
    </div>
  );
}
