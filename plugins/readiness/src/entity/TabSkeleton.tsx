import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2.5),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: '260px minmax(0, 1fr)',
      },
    },
    wide: { gridColumn: '1 / -1' },
  }),
  { name: 'ReadinessTabSkeleton' },
);

/** The tab before its first answer, in the shape of what comes. @internal */
export function TabSkeleton() {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <div className={classes.root}>
      <span role="status" className={type.visuallyHidden}>
        {t('state.loading')}
      </span>
      <div className={classes.wide}>
        <Skeleton height={72} />
      </div>
      <Skeleton height={240} />
      <Skeleton height={360} />
    </div>
  );
}
