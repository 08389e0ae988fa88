import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  FactAge,
  StatusShape,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { Panel } from '../frame/Panel';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { toDayText } from '../governance/days';
import { TimeLeft } from '../governance/TimeLeft';
import { usePartStyles } from '../governance/usePartStyles';
import { toSafeUrl } from '../scorecard/toSafeUrl';
import { useTexts } from '../texts';
import { useDelivery } from './useDelivery';

const HEADING_ID = 'readiness-delivery-answer';

const useStyles = makeStyles(
  theme => ({
    summary: { margin: theme.spacing(0.25, 0, 0), maxWidth: '80ch' },
    suggestion: {
      marginTop: theme.spacing(1.5),
      paddingTop: theme.spacing(1.5),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    actions: { marginTop: theme.spacing(1) },
  }),
  { name: 'ReadinessDeliveryAnswer' },
);

/** The mode in one sentence: since when, who says so, when it is looked at again, what may be next. @internal */
export function DeliveryAnswer() {
  const { delivery, open } = useDelivery();
  const { current, may, review } = delivery;
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const file = toSafeUrl(current?.editUrl);
  return (
    <Panel labelledBy={HEADING_ID}>
      <h3 id={HEADING_ID} className={type.headline}>
        {current ? current.title : t('delivery.none')}
      </h3>
      <p className={classes.summary}>
        {current ? current.summary : t('delivery.noneText')}
      </p>
      {current && (
        <p className={`${classes.summary} ${type.secondary} ${type.numbers}`}>
          {toReasonText(
            [
              current.since &&
                t('delivery.since', { date: toDayText(current.since) }),
              t(`delivery.declared.${current.declaredIn}`),
            ]
              .filter(Boolean)
              .join(', '),
          )}{' '}
          {file && <Link to={file}>{t('delivery.editFile')}</Link>}
        </p>
      )}
      <ReviewLine {...review} />
      <div className={`${parts.actions} ${classes.actions}`}>
        {may.change && (
          <>
            <QuietButton
              variant={review.overdue ? 'outlined' : 'contained'}
              onClick={() => open({ kind: 'change' })}
            >
              {t('delivery.change')}
            </QuietButton>
            {current && (
              <QuietButton
                variant={review.overdue ? 'contained' : 'outlined'}
                onClick={() => open({ kind: 'review' })}
              >
                {t('delivery.review')}
              </QuietButton>
            )}
          </>
        )}
      </div>
      <Suggestion />
    </Panel>
  );
}

function ReviewLine(props: { dueAt?: string; overdue: boolean }) {
  const { dueAt, overdue } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (!dueAt) {
    return null;
  }
  return (
    <p className={`${classes.summary} ${type.numbers}`}>
      {overdue ? (
        <>
          <StatusShape shape="clock" tone="warning" />{' '}
          <span className={type.strong}>{t('delivery.reviewOverdue')}</span>{' '}
          <FactAge at={dueAt} />
        </>
      ) : (
        <span className={type.secondary}>
          {toReasonText(t('delivery.reviewDue')).replace(/\.$/, '')}:{' '}
          {toDayText(dueAt)}, <TimeLeft until={dueAt} />
        </span>
      )}
    </p>
  );
}

/** The mode that signals speak for most, and why. */
function Suggestion() {
  const { delivery, open } = useDelivery();
  const [best, ...others] = delivery.suggestions;
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (!best) {
    return null;
  }
  const title = t('delivery.suggestion.title', { title: best.title });
  return (
    <div role="group" aria-label={title} className={classes.suggestion}>
      <span className={type.strong}>{title}</span>
      <ul className={parts.bullets}>
        {best.reasons.map(reason => (
          <li key={reason}>{toReasonText(reason)}</li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className={`${parts.text} ${type.secondary}`}>
          {t('delivery.suggestion.others')}:{' '}
          {others.map(other => other.title).join(', ')}
        </p>
      )}
      <div className={`${parts.actions} ${classes.actions}`}>
        {delivery.may.change && (
          <QuietButton
            variant="outlined"
            onClick={() => open({ kind: 'change', mode: best.mode })}
          >
            {t('delivery.suggestion.compare')}
          </QuietButton>
        )}
      </div>
    </div>
  );
}
