import { useApi } from '@backstage/core-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { DoneNotice } from '../frame/DoneNotice';
import { LoadError } from '../frame/LoadError';
import { Paging } from '../frame/Paging';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { GovernanceDialogsProvider } from '../governance/GovernanceDialogs';
import { useTexts } from '../texts';
import { BulkDecide, BulkOutcome } from './BulkDecide';
import { BulkOutcomeNotice } from './BulkOutcomeNotice';
import { ReviewRow } from './ReviewRow';
import { ReviewsAnswer } from './ReviewsAnswer';
import { ReviewsEmpty } from './ReviewsEmpty';
import { ReviewsFilter } from './ReviewsFilter';
import { readReviewsUrl, toReviewPath, toReviewsRequest } from './reviewsUrl';
import { isDecidable } from './toBulkDecisions';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    all: {
      marginLeft: 0,
      marginRight: 0,
      gap: theme.spacing(1.5),
      '& .MuiFormControlLabel-label': { font: 'inherit' },
    },
    check: { padding: 0, width: 24, height: 24 },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'ReadinessReviewsView' },
);

/** @internal */
export interface ReviewsViewProps {
  /** Absolute path of the inbox. */
  path: string;
  /** Something was decided: what is counted elsewhere is no longer true. */
  onDecided: () => void;
}

/** What waits for a decision, narrowed and paged by the backend, oldest first. @internal */
export function ReviewsView(props: ReviewsViewProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const location = useLocation();
  const [params] = useSearchParams();
  const selection = readReviewsUrl(params);
  const request = toReviewsRequest(selection);
  const { value, error, loading, reload } = useReloadable(
    JSON.stringify(request),
    signal => api.governance.listReviews(request, { signal }),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<BulkOutcome>();

  const decidable = value?.items.filter(isDecidable) ?? [];
  const selected = decidable.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) {
      next.add(id);
    } else {
      next.delete(id);
    }
    setChosen(next);
  };
  const lookAgain = () => {
    reload();
    props.onDecided();
  };
  const settle = (result: BulkOutcome) => {
    setOutcome(result);
    if ('results' in result) {
      setChosen(new Set());
      lookAgain();
    }
  };
  return (
    <div className={classes.root} aria-busy={loading}>
      {value && <ReviewsAnswer reviews={value} />}
      <DoneNotice state={location.state} />
      <ReviewsFilter selection={selection} />
      {error && <LoadError error={error} onRetry={reload} />}
      {outcome && <BulkOutcomeNotice outcome={outcome} />}
      {loading && <Skeleton height={320} />}
      {value && value.items.length === 0 && (
        <ReviewsEmpty selection={selection} />
      )}
      {value && value.items.length > 0 && (
        <Panel>
          <div className={classes.head}>
            {decidable.length > 0 && (
              <FormControlLabel
                className={classes.all}
                label={t('reviews.selectAll')}
                control={
                  <Checkbox
                    className={classes.check}
                    color="primary"
                    size="small"
                    checked={selected.length === decidable.length}
                    indeterminate={
                      selected.length > 0 && selected.length < decidable.length
                    }
                    onChange={event =>
                      setChosen(
                        new Set(
                          event.target.checked
                            ? decidable.map(({ id }) => id)
                            : [],
                        ),
                      )
                    }
                  />
                }
              />
            )}
            <span className={type.secondary}>{t('reviews.order')}</span>
          </div>
          <GovernanceDialogsProvider onChange={lookAgain}>
            <ul className={classes.list} aria-label={t('reviews.list')}>
              {value.items.map(item => (
                <ReviewRow
                  key={item.id}
                  item={item}
                  reviewPath={
                    item.gate === undefined
                      ? undefined
                      : toReviewPath(
                          props.path,
                          { entityRef: item.entityRef, gate: item.gate },
                          params,
                        )
                  }
                  selected={chosen.has(item.id)}
                  onSelect={on => choose(item.id, on)}
                />
              ))}
            </ul>
          </GovernanceDialogsProvider>
          <Paging
            shown={value.items.length}
            total={value.totalItems}
            nextCursor={value.pageInfo.nextCursor}
          />
        </Panel>
      )}
      {selected.length > 0 && (
        <BulkDecide
          items={selected}
          onOutcome={settle}
          onClear={() => setChosen(new Set())}
        />
      )}
    </div>
  );
}
