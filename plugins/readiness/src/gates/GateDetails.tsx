import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { LoadError } from '../frame/LoadError';
import { Skeleton } from '../frame/Skeleton';
import { GateReview } from '../governance/GateReview';
import { useGovernanceDialogs } from '../governance/GovernanceDialogs';
import { Part } from '../governance/Part';
import { useGateReview } from '../governance/useGateReview';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
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
  const parts = usePartStyles();
  const { t } = useTexts();
  const { revision } = useGovernanceDialogs();
  const { value, loading, error, reload } = useGateReview(
    readiness.entityRef,
    props.row.gate.name,
    `${revision} ${readiness.assessedAt}`,
  );
  return (
    <div className={classes.root} aria-busy={loading}>
      {loading && <Skeleton width="60%" />}
      {value?.description && <p className={parts.text}>{value.description}</p>}
      <Part title={t('contributed.review.asks')}>
        <GateRequirements {...requirements} />
      </Part>
      {loading && <Skeleton height={160} />}
      {error && <LoadError error={error} onRetry={reload} />}
      {value && <GateReview review={value} />}
    </div>
  );
}
