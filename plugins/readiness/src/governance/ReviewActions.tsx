import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import { toReasonText } from 'backstage-plugin-readiness-react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { useGovernanceDialogs } from './GovernanceDialogs';
import { usePartStyles } from './usePartStyles';

const DECISIONS = ['approve', 'changes', 'reject'] as const;

/** What the reader may do about the review of a gate, else why nothing. @internal */
export function ReviewActions(props: { review: ReadinessGateReview }) {
  const { review } = props;
  const { entityRef, gate, may } = review;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  if (gate.approvals.of === 0) {
    return null;
  }
  const step = gate.approvals.steps?.find(
    ({ name }) => name === (may.decide.step ?? gate.approvals.next),
  );
  const { name, title, fingerprint } = gate;
  const inReview = gate.status === 'in-review';
  const refused = inReview ? may.decide : may.submit;
  return (
    <div className={classes.part}>
      <div className={classes.actions}>
        {may.submit.allowed && (
          <QuietButton
            variant="contained"
            onClick={() => open({ kind: 'submit-gate', entityRef, gate })}
          >
            {t('governance.submit.action')}
          </QuietButton>
        )}
        {may.decide.allowed &&
          DECISIONS.map(decision => (
            <QuietButton
              key={decision}
              variant={decision === 'approve' ? 'contained' : 'outlined'}
              onClick={() =>
                open({
                  kind: 'decide-gate',
                  entityRef,
                  gate: { name, title, fingerprint, step },
                  decision,
                })
              }
            >
              {t(`governance.decide.${decision}`)}
            </QuietButton>
          ))}
      </div>
      {!refused.allowed && (
        <p className={`${classes.text} ${type.secondary}`}>
          {toReasonText(refused.reason)}
        </p>
      )}
    </div>
  );
}
