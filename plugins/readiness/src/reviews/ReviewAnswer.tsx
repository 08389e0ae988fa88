import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import {
  GATE_STATUS_LOOK,
  readinessReactTranslationRef,
  StatusShape,
  toReasonText,
  toShortVersion,
} from 'backstage-plugin-readiness-react';
import { PersonName } from '../governance/PersonName';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ReviewWaiting } from './ReviewWaiting';

const useStyles = makeStyles(
  theme => ({
    text: {
      margin: theme.spacing(0.5, 0, 0),
      maxWidth: '80ch',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReadinessReviewAnswer' },
);

/** What is asked of the reader, or why nothing is; then what it is about. @internal */
export function ReviewAnswer(props: { review: ReadinessGateReview }) {
  const { review } = props;
  const { gate, may, rounds } = review;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const words = useTranslationRef(readinessReactTranslationRef);
  const steps = gate.approvals.steps ?? [];
  const index = steps.findIndex(
    ({ name }) => name === (may.decide.step ?? gate.approvals.next),
  );
  const step = steps[index];
  const subject = { gate: gate.title, entity: review.entityTitle };
  const asked = () => {
    if (!may.decide.allowed) {
      return t('reviews.notAsked', subject);
    }
    return step
      ? t('reviews.askedStep', {
          ...subject,
          step: step.title,
          number: String(index + 1),
          of: String(steps.length),
        })
      : t('reviews.asked', subject);
  };
  const [round] = rounds;
  return (
    <header>
      <h2 className={type.headline}>{asked()}</h2>
      {!may.decide.allowed && (
        <p className={classes.text}>{toReasonText(may.decide.reason)}</p>
      )}
      <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
        <StatusShape {...GATE_STATUS_LOOK[gate.status]} />{' '}
        {words.t(`gateStatus.${gate.status}`)}
        {' · '}
        <EntityRefLink
          entityRef={parseEntityRef(review.entityRef)}
          title={review.entityTitle}
        />
        {review.version &&
          ` · ${t('reviews.version', { version: review.version })}`}
        {` · ${t('stamp.policy', {
          version: toShortVersion(review.policyVersion),
        })}`}
        {round && (
          <>
            {' · '}
            {t('reviews.askedBy')}{' '}
            <PersonName entityRef={round.submission.by} />
          </>
        )}
      </p>
      {step?.since && (
        <p className={classes.text}>
          <ReviewWaiting waitingSince={step.since} dueAt={step.dueAt} />
        </p>
      )}
      {round?.submission.reason && (
        <p className={classes.text}>
          {t('reviews.said', { reason: round.submission.reason })}
        </p>
      )}
      {review.description && (
        <p className={`${classes.text} ${type.secondary}`}>
          {review.description}
        </p>
      )}
    </header>
  );
}
