import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { ReadinessNextAction } from 'backstage-plugin-readiness-common';
import { mutedColor } from '../status/statusColor';
import { readinessReactTranslationRef } from '../translation';
import { toWords } from './toWords';
import { useGainText } from './useGainText';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'grid',
      gridTemplateColumns: '1.25em minmax(0, 1fr)',
      columnGap: theme.spacing(1.5),
      padding: theme.spacing(0.75, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    number: {
      textAlign: 'right',
      color: mutedColor(theme),
      fontVariantNumeric: 'tabular-nums',
    },
    title: { gridColumn: 2, justifySelf: 'start', overflowWrap: 'anywhere' },
    gain: {
      gridColumn: 2,
      color: mutedColor(theme),
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReadinessNextActionList' },
);

/** @public */
export interface NextActionListProps {
  actions: ReadinessNextAction[];
  /** Path of the check an action is about. */
  toCheck: (check: string) => string;
  /** Leaves the stream out where the list is already grouped by it. */
  hideStream?: boolean;
}

/**
 * What to do next, best first: title, stream, and what it brings.
 *
 * @public
 */
export function NextActionList(props: NextActionListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  const gainText = useGainText();
  if (props.actions.length === 0) {
    return <span>{t('nextActions.none')}</span>;
  }
  return (
    <ol className={classes.list} aria-label={t('nextActions.label')}>
      {props.actions.map((action, index) => (
        <li key={action.check} className={classes.item}>
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <Link to={props.toCheck(action.check)} className={classes.title}>
            {action.title}
          </Link>
          <span className={classes.gain}>
            {[!props.hideStream && toWords(action.stream), gainText(action)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
