import { makeStyles } from '@material-ui/core/styles';
import { StatusShape } from 'backstage-plugin-readiness-react';
import { Notice } from '../frame/Notice';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { BulkOutcome } from './BulkDecide';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      '& li': { padding: theme.spacing(0.25, 0) },
    },
  }),
  { name: 'ReadinessBulkOutcomeNotice' },
);

/** What was recorded, what was not, and why, item by item. @internal */
export function BulkOutcomeNotice(props: { outcome: BulkOutcome }) {
  const { outcome } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if ('error' in outcome) {
    return (
      <Notice
        role="alert"
        shape="triangle"
        tone="warning"
        title={t('reviews.outcomeFailed')}
      >
        {outcome.error.message}
      </Notice>
    );
  }
  const { items, results } = outcome;
  const refused = results.filter(({ ok }) => !ok).length;
  const recorded = results.length - refused;
  return (
    <Notice
      role={refused > 0 ? 'alert' : 'status'}
      shape={refused > 0 ? 'triangle' : 'circle-check'}
      tone={refused > 0 ? 'warning' : 'positive'}
      title={[
        recorded > 0 && t('reviews.outcomeOk', { count: recorded }),
        refused > 0 && t('reviews.outcomeRefused', { count: refused }),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {refused > 0 && (
        <ul className={classes.list}>
          {results.map(({ ok, error }, index) => (
            <li key={items[index].id}>
              <StatusShape
                shape={ok ? 'circle-check' : 'square-cross'}
                tone={ok ? 'positive' : 'negative'}
              />{' '}
              <span className={type.strong}>
                {items[index].title} · {items[index].entityTitle}
              </span>
              : {ok ? t('reviews.recorded') : t('reviews.notRecorded')}
              {error && ` — ${error.message}`}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
