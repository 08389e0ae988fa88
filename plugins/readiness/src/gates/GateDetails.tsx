import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { LoadState } from '../frame/LoadState';
import { Skeleton } from '../frame/Skeleton';
import { Stack } from '../frame/Stack';
import { GateReview } from '../governance/GateReview';
import { useGovernanceDialogs } from '../governance/GovernanceDialogs';
import { Part } from '../governance/Part';
import { useGateReview } from '../governance/useGateReview';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
import { GateRequirements, GateRequirementsProps } from './GateRequirements';

/** @internal */
export interface GateDetailsProps extends GateRequirementsProps {
  readiness: Pick<EntityReadiness, 'entityRef' | 'assessedAt'>;
}

/** All about one gate: what it asks for and its review. @internal */
export function GateDetails(props: GateDetailsProps) {
  const { readiness, ...requirements } = props;
  const parts = usePartStyles();
  const { t } = useTexts();
  const { revision } = useGovernanceDialogs();
  const review = useGateReview(
    readiness.entityRef,
    props.row.gate.name,
    `${revision} ${readiness.assessedAt}`,
  );
  const { value, loading } = review;
  return (
    <Stack loading={loading}>
      {loading && <Skeleton width="60%" />}
      {value?.description && <p className={parts.text}>{value.description}</p>}
      <Part title={t('contributed.review.asks')}>
        <GateRequirements {...requirements} />
      </Part>
      <LoadState of={review} height={160} />
      {value && <GateReview review={value} />}
    </Stack>
  );
}
