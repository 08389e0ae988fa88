import { makeStyles } from '@material-ui/core/styles';
import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import { FactAge, toReasonText } from 'backstage-plugin-readiness-react';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
    text: { margin: 0 },
  }),
  { name: 'ReadinessReviewDifferences' },
);

/** What is different from what was passed, and from what was submitted before. @internal */
export function ReviewDifferences(props: { review: ReadinessGateReview }) {
  const { lastApproval, rounds } = props.review;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <Panel>
      <div className={classes.root}>
        <section aria-labelledby="readiness-review-since-approval">
          <h2 id="readiness-review-since-approval" className={type.heading}>
            {t('reviews.sinceApproval')}
          </h2>
          {lastApproval ? (
            <>
              <p className={`${classes.text} ${type.secondary}`}>
                {lastApproval.version
                  ? t('reviews.approvedFor', { version: lastApproval.version })
                  : t('reviews.approvedAt')}{' '}
                <FactAge at={lastApproval.at} />
              </p>
              <Changes changes={lastApproval.changes} />
            </>
          ) : (
            <p className={`${classes.text} ${type.secondary}`}>
              {t('reviews.neverApproved')}
            </p>
          )}
        </section>
        {rounds.length > 1 && (
          <section aria-labelledby="readiness-review-since-submission">
            <h2 id="readiness-review-since-submission" className={type.heading}>
              {t('reviews.sinceSubmission')}
            </h2>
            <Changes changes={rounds[0].changes} />
          </section>
        )}
      </div>
    </Panel>
  );
}

function Changes(props: { changes: string[] }) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return props.changes.length === 0 ? (
    <p className={`${classes.text} ${type.secondary}`}>{t('reviews.same')}</p>
  ) : (
    <ul className={classes.list}>
      {props.changes.map(change => (
        <li key={change}>{toReasonText(change)}</li>
      ))}
    </ul>
  );
}
