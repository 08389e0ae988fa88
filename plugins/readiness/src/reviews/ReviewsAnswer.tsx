import { makeStyles } from '@material-ui/core/styles';
import { ReadinessReviews } from 'backstage-plugin-readiness-common';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  { text: { margin: 0 } },
  { name: 'ReadinessReviewsAnswer' },
);

/** How much waits for the reader, and for others, whatever the filters. @internal */
export function ReviewsAnswer(props: {
  reviews: Pick<ReadinessReviews, 'counts'>;
}) {
  const { mine, others } = props.reviews.counts;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <div>
      <h2 className={type.headline}>
        {mine > 0 ? t('reviews.mine', { count: mine }) : t('reviews.noneMine')}
      </h2>
      {others > 0 && (
        <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
          {t('reviews.others', { count: others })}
        </p>
      )}
    </div>
  );
}
