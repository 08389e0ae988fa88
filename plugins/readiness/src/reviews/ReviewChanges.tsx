import { makeStyles } from '@material-ui/core/styles';
import { toReasonText } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

/** More are on the review itself. */
const SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(0.5, 0, 0), maxWidth: '80ch' },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'ReadinessReviewChanges' },
);

/** What is different from what was submitted before, the first of it. @internal */
export function ReviewChanges(props: { changes: string[] }) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const rest = props.changes.length - SHOWN;
  if (props.changes.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <span className={type.secondary}>{t('reviews.changed')}</span>
      <ul className={classes.list}>
        {props.changes.slice(0, SHOWN).map(change => (
          <li key={change}>{toReasonText(change)}</li>
        ))}
        {rest > 0 && (
          <li className={type.secondary}>
            {t('reviews.more', { count: rest })}
          </li>
        )}
      </ul>
    </div>
  );
}
