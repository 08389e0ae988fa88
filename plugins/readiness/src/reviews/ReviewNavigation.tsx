import { makeStyles } from '@material-ui/core/styles';
import { Link } from 'react-router-dom';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ReviewQueue } from './useReviewQueue';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
    },
    links: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5, 2) },
  }),
  { name: 'ReadinessReviewNavigation' },
);

/** @internal */
export interface ReviewNavigationProps {
  queue: ReviewQueue;
  inboxPath: string;
  previousPath?: string;
  nextPath?: string;
}

/** Back to the inbox, and on through it. @internal */
export function ReviewNavigation(props: ReviewNavigationProps) {
  const { queue } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <nav className={classes.root} aria-label={t('reviews.navigation')}>
      <Link to={props.inboxPath} className={type.link}>
        {t('reviews.back')}
      </Link>
      <span className={classes.links}>
        {queue.position !== undefined && (
          <span className={`${type.secondary} ${type.numbers}`}>
            {t('reviews.position', {
              position: String(queue.position),
              total: String(queue.total),
            })}
          </span>
        )}
        {props.previousPath && (
          <Link to={props.previousPath} className={type.link}>
            {t('reviews.previous')}
          </Link>
        )}
        {props.nextPath && (
          <Link to={props.nextPath} className={type.link}>
            {t('reviews.next')}
          </Link>
        )}
      </span>
    </nav>
  );
}
