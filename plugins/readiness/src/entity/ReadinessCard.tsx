import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { FactAge, useEntityReadiness } from 'backstage-plugin-readiness-react';
import { LoadError } from '../frame/LoadError';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CardSkeleton } from './CardSkeleton';
import { CardSummary } from './CardSummary';
import { NotAssessed } from './NotAssessed';
import { ReassessButton } from './ReassessButton';
import { useTabPath } from './useTabPath';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      alignItems: 'center',
      columnGap: theme.spacing(1),
      [theme.breakpoints.down('xs')]: {
        flexDirection: 'column',
        alignItems: 'flex-end',
      },
    },
    /** The age says it alone where there is hardly room for the title. */
    word: { [theme.breakpoints.down('xs')]: { display: 'none' } },
    open: { fontSize: '0.875rem' },
    /** As high as a usual card, so that nothing jumps when the answer comes. */
    body: { minHeight: 216 },
  }),
  { name: 'ReadinessCard' },
);

/**
 * How ready the entity of the page is, and what to do next.
 *
 * @internal
 */
export function ReadinessCard() {
  const { entity } = useEntity();
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const { tab, delivery, gates, toCheck, toGate } = useTabPath(entity);
  const result = useEntityReadiness(stringifyEntityRef(entity));
  const { readiness, loading, notAssessed, error, reload } = result;

  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={
        readiness && (
          <div className={`${classes.actions} ${type.body} ${type.secondary}`}>
            <span>
              <span className={classes.word}>{t('card.assessed')} </span>
              <FactAge
                at={readiness.assessedAt}
                policyVersion={readiness.policyVersion}
              />
            </span>
            <ReassessButton {...result} />
          </div>
        )
      }
      footerActions={
        readiness && (
          <Link to={tab} className={classes.open}>
            {t('card.open')}
          </Link>
        )
      }
    >
      <div className={`${classes.body} ${type.body}`} aria-busy={loading}>
        {loading && <CardSkeleton />}
        {error && !readiness && <LoadError error={error} onRetry={reload} />}
        {notAssessed && <NotAssessed entity={entity} />}
        {readiness && (
          <CardSummary
            readiness={readiness}
            outdated={error}
            evaluation={result.evaluation}
            toCheck={toCheck}
            toGate={toGate}
            deliveryPath={delivery}
            gatesPath={gates}
          />
        )}
      </div>
    </EntityInfoCard>
  );
}
