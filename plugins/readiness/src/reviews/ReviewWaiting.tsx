import { makeStyles } from '@material-ui/core/styles';
import { FactAge, StatusShape, useNow } from 'backstage-plugin-readiness-react';
import { toDayText } from '../governance/days';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  {
    line: { display: 'block' },
    overdue: { display: 'inline-flex', alignItems: 'center', gap: 6 },
  },
  { name: 'ReadinessReviewWaiting' },
);

/** @internal */
export interface ReviewWaitingProps {
  /** ISO 8601 */
  waitingSince: string;
  /** ISO 8601 */
  dueAt?: string;
}

/** How long something waits and until when it should be decided; overdue in word and shape. @internal */
export function ReviewWaiting(props: ReviewWaitingProps) {
  const { waitingSince, dueAt } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const now = useNow();
  const { t } = useTexts();
  const overdue = dueAt !== undefined && Date.parse(dueAt) < now;
  return (
    <span className={type.numbers}>
      <span className={classes.line}>
        {t('reviews.waiting')} <FactAge at={waitingSince} />
      </span>
      {dueAt && (
        <span className={classes.line}>
          {overdue ? (
            <span className={`${classes.overdue} ${type.strong}`}>
              <StatusShape shape="clock" tone="negative" />
              {t('reviews.overdue', { date: toDayText(dueAt) })}
            </span>
          ) : (
            <span className={type.secondary}>
              {t('reviews.due', { date: toDayText(dueAt) })}
            </span>
          )}
        </span>
      )}
    </span>
  );
}
