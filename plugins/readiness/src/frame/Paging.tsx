import { makeStyles } from '@material-ui/core/styles';
import { Link, useSearchParams } from 'react-router-dom';
import { useTexts } from '../texts';
import { useTypeScale } from './useTypeScale';
import { withParam } from './withParam';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1.5),
    },
    links: { display: 'flex', gap: theme.spacing(2) },
  }),
  { name: 'ReadinessPaging' },
);

/** @internal */
export interface PagingProps {
  shown: number;
  total: number;
  nextCursor?: string;
}

/** How much of a list is on the page, and the way on; the cursor is in the address. @internal */
export function Paging(props: PagingProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params] = useSearchParams();
  const toPage = (cursor?: string) => `?${withParam(params, 'cursor', cursor)}`;
  return (
    <div className={classes.root}>
      <span className={`${type.secondary} ${type.numbers}`}>
        {t('entities.shown', {
          shown: String(props.shown),
          total: String(props.total),
        })}
      </span>
      <span className={classes.links}>
        {params.has('cursor') && (
          <Link to={toPage()} className={type.link}>
            {t('entities.first')}
          </Link>
        )}
        {props.nextCursor && (
          <Link to={toPage(props.nextCursor)} className={type.link}>
            {t('entities.next')}
          </Link>
        )}
      </span>
    </div>
  );
}
