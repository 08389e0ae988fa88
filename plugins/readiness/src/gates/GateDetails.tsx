import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { LoadError } from '../frame/LoadError';
import { Skeleton } from '../frame/Skeleton';
import { GateReview } from '../governance/GateReview';
import { useGovernanceDialogs } from '../governance/GovernanceDialogs';
import { useGateReview } from '../governance/useGateReview';
import { GateRequirements, GateRequirementsProps } from './GateRequirements';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'ReadinessGateDetails' },
);

/** @internal */
export interface GateDetailsProps extends GateRequirementsProps {
  readiness: Pick<EntityReadiness, 'entityRef' | 'assessedAt'>;
}

/** All about one gate: what it asks for and its review. @internal */
export function GateDetails(props: GateDetailsProps) {
  const { readiness, ...requirements } = props;
  const classes = useStyles();
  const { revision } = useGovernanceDialogs();
  const { value, loading, error, reload } = useGateReview(
    readiness.entityRef,
    props.row.gate.name,
    `${revision} ${readiness.assessedAt}`,
  );
  return (
    <div className={classes.root} aria-busy={loading}>
      <GateRequirements {...requirements} />
      {loading && <Skeleton height={160} />}
      {error && <LoadError error={error} onRetry={reload} />}
      {value && <GateReview review={value} />}
    </div>
  );
}
