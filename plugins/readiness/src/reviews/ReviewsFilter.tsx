import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { FilterChips } from '../frame/FilterChips';
import { TextFilter } from '../frame/TextFilter';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { REVIEW_KINDS, ReviewsSelection, WAITING_FOR } from './reviewsUrl';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2.5),
    },
  }),
  { name: 'ReadinessReviewsFilter' },
);

/** What narrows the inbox; all of it is in the address. @internal */
export function ReviewsFilter(props: { selection: ReviewsSelection }) {
  const { waitingFor, kind, text } = props.selection;
  const classes = useStyles();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  return (
    <div className={classes.root} role="search">
      <FilterChips
        label={t('reviews.waitingFor')}
        options={WAITING_FOR.map(value => ({
          value,
          title: t(`waitingFor.${value}`),
          selected: value === waitingFor,
        }))}
        onSelect={value => setParams(withParam(params, 'for', value))}
      />
      <FilterChips
        label={t('reviews.kinds')}
        options={REVIEW_KINDS.map(value => ({
          value,
          title: t(`reviewKind.${value}`),
          selected: value === kind,
        }))}
        onSelect={value =>
          setParams(
            withParam(params, 'kind', value === kind ? undefined : value),
          )
        }
      />
      <TextFilter
        id="readiness-reviews-text"
        label={t('reviews.search')}
        text={text}
        onChange={next =>
          setParams(withParam(params, 'text', next), { replace: true })
        }
      />
    </div>
  );
}
