import { makeStyles } from '@material-ui/core/styles';
import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import { ReactNode, useId } from 'react';
import { Panel } from '../frame/Panel';
import { Stack } from '../frame/Stack';
import { useTypeScale } from '../frame/useTypeScale';
import { EvidenceList } from '../governance/EvidenceList';
import { GovernanceDialogsProvider } from '../governance/GovernanceDialogs';
import { RoundList } from '../governance/RoundList';
import { StepChain } from '../governance/StepChain';
import { WaiverItem } from '../governance/WaiverItem';
import { useTexts } from '../texts';
import { ReviewDifferences } from './ReviewDifferences';
import { ReviewRequirements } from './ReviewRequirements';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'ReadinessReviewBody' },
);

/** @internal */
export interface ReviewBodyProps {
  review: ReadinessGateReview;
  /** Something was done about it here: look again. */
  onChange: () => void;
}

/** What a reviewer looks at: differences first, then requirements, evidence, approvals and rounds. @internal */
export function ReviewBody(props: ReviewBodyProps) {
  const { review } = props;
  const { steps = [], next } = review.gate.approvals;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <Stack>
      <ReviewDifferences review={review} />
      <ReviewRequirements review={review} />
      <Titled title={t('contributed.given.title')}>
        <EvidenceList attestations={review.attestations} />
      </Titled>
      {review.waivers.length > 0 && (
        <Titled title={t('contributed.given.waivers')}>
          <GovernanceDialogsProvider onChange={props.onChange}>
            <ul
              className={classes.list}
              aria-label={t('contributed.given.waivers')}
            >
              {review.waivers.map(waiver => (
                <WaiverItem key={waiver.id} waiver={waiver} />
              ))}
            </ul>
          </GovernanceDialogsProvider>
        </Titled>
      )}
      {steps.length > 0 && (
        <Titled title={t('contributed.steps.title')}>
          <StepChain steps={steps} next={next} />
        </Titled>
      )}
      <Titled title={t('contributed.rounds.title')}>
        <RoundList rounds={review.rounds} />
      </Titled>
    </Stack>
  );
}

function Titled(props: { title: string; children: ReactNode }) {
  const type = useTypeScale();
  const id = useId();
  return (
    <Panel labelledBy={id}>
      <h2 id={id} className={type.heading}>
        {props.title}
      </h2>
      {props.children}
    </Panel>
  );
}
