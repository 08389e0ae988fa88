import { makeStyles } from '@material-ui/core/styles';
import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  StatusShape,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { Stack } from '../frame/Stack';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toDayText } from './days';
import { EvidenceList } from './EvidenceList';
import { EvidencePack } from './EvidencePack';
import { Part } from './Part';
import { ReviewActions } from './ReviewActions';
import { RoundList } from './RoundList';
import { StepChain } from './StepChain';
import { usePartStyles } from './usePartStyles';
import { WaiverItem } from './WaiverItem';

const useStyles = makeStyles(
  theme => ({
    decision: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'ReadinessGateReview' },
);

/**
 * What a reviewer of a gate looks at besides its requirements, and what the reader may do: decide,
 * submit, take the evidence pack along.
 *
 * @internal
 */
export function GateReview(props: { review: ReadinessGateReview }) {
  const { review } = props;
  const { gate, decision, expiresAt, waivers } = review;
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const { steps = [], next } = gate.approvals;
  return (
    <Stack>
      <ReviewActions review={review} />
      <Part title={t('contributed.pipeline.title')}>
        <div className={classes.decision}>
          <StatusShape
            shape={decision.decision === 'allow' ? 'circle-check' : 'octagon'}
            tone={decision.decision === 'allow' ? 'positive' : 'negative'}
            className={parts.icon}
          />
          <div className={parts.words}>
            <span className={type.strong}>
              {t(`contributed.pipeline.${decision.decision}`)}
            </span>
            <ul className={`${parts.bullets} ${type.secondary}`}>
              {decision.reasons.map(reason => (
                <li key={reason}>{toReasonText(reason)}</li>
              ))}
            </ul>
          </div>
        </div>
        {expiresAt && (
          <p className={`${parts.text} ${type.secondary}`}>
            {t('contributed.review.validUntil', { date: toDayText(expiresAt) })}
          </p>
        )}
      </Part>
      {steps.length > 0 && (
        <Part title={t('contributed.steps.title')}>
          <StepChain steps={steps} next={next} />
        </Part>
      )}
      <Part title={t('contributed.given.title')}>
        <EvidenceList attestations={review.attestations} />
      </Part>
      {waivers.length > 0 && (
        <Part title={t('contributed.given.waivers')}>
          <ul className={parts.list}>
            {waivers.map(waiver => (
              <WaiverItem key={waiver.id} waiver={waiver} />
            ))}
          </ul>
        </Part>
      )}
      <SinceApproval review={review} />
      {gate.approvals.of > 0 && (
        <Part title={t('contributed.rounds.title')}>
          <RoundList rounds={review.rounds} />
        </Part>
      )}
      <EvidencePack entityRef={review.entityRef} gate={gate.name} />
    </Stack>
  );
}

function SinceApproval({ review }: { review: ReadinessGateReview }) {
  const { lastApproval, version } = review;
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (!lastApproval) {
    return null;
  }
  const from = lastApproval.version;
  const approved = () => {
    if (!from) {
      return t('contributed.since.approvedPlain');
    }
    return version && version !== from
      ? t('contributed.since.approved', { from, to: version })
      : t('contributed.since.approvedSame', { from });
  };
  return (
    <Part title={t('contributed.since.title')}>
      <p className={`${parts.text} ${type.secondary}`}>
        {approved()} · <FactAge at={lastApproval.at} />
      </p>
      {lastApproval.changes.length === 0 ? (
        <p className={parts.text}>{t('contributed.since.none')}</p>
      ) : (
        <ul className={parts.bullets}>
          {lastApproval.changes.map(change => (
            <li key={change}>{toReasonText(change)}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}
