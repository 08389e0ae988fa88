import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityReadiness } from 'backstage-plugin-readiness-react';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { CHANGES_PATH } from '../changes/changesUrl';
import { ChangesView } from '../changes/ChangesView';
import { DELIVERY_PATH } from '../delivery/deliveryUrl';
import { DeliveryView } from '../delivery/DeliveryView';
import { LoadError } from '../frame/LoadError';
import { Notice } from '../frame/Notice';
import { RouteTabs } from '../frame/RouteTabs';
import { useBasePath } from '../frame/useBasePath';
import { useTypeScale } from '../frame/useTypeScale';
import { GATES_PATH } from '../gates/gatesUrl';
import { GatesView } from '../gates/GatesView';
import { GovernanceScope } from '../governance/GovernanceScope';
import { ScorecardView } from '../scorecard/ScorecardView';
import { useTexts } from '../texts';
import { AssessmentStamp } from './AssessmentStamp';
import { NotAssessed } from './NotAssessed';
import { StaleNotice } from './StaleNotice';
import { TabSkeleton } from './TabSkeleton';

// The chart library is the largest part of the plugin; only the History tab needs it.
const HistoryView = lazy(() =>
  import('../history/HistoryView').then(m => ({ default: m.HistoryView })),
);

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5),
    },
    strip: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 3),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'ReadinessTab' },
);

/**
 * The Readiness tab of an entity: Scorecard, Gates, Delivery and History, each at its own address.
 *
 * @internal
 */
export function ReadinessTab() {
  const { entity } = useEntity();
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const base = useBasePath();
  const result = useEntityReadiness(stringifyEntityRef(entity));
  const { readiness, loading, notAssessed, error, reload, evaluation } = result;

  return (
    <div className={`${classes.root} ${type.body}`} aria-busy={loading}>
      <div className={classes.strip}>
        <RouteTabs
          label={t('tab.label')}
          tabs={[
            { to: base, title: t('tab.scorecard') },
            { to: `${base}/${GATES_PATH}`, title: t('tab.gates') },
            { to: `${base}/${DELIVERY_PATH}`, title: t('tab.delivery') },
            { to: `${base}/history`, title: t('tab.history') },
          ]}
        />
        {readiness && <AssessmentStamp readiness={readiness} {...result} />}
      </div>
      {loading && <TabSkeleton />}
      {error && !readiness && <LoadError error={error} onRetry={reload} />}
      {notAssessed && <NotAssessed entity={entity} />}
      {readiness && (
        <GovernanceScope readiness={readiness} onChange={reload}>
          {evaluation.status === 'failed' && (
            <Notice
              shape="triangle"
              tone="warning"
              title={t('reassess.failedTitle')}
            >
              {evaluation.error.message}
            </Notice>
          )}
          {error && (
            <Notice
              shape="triangle"
              tone="warning"
              title={t('stale.reloadTitle')}
            >
              {error.message}
            </Notice>
          )}
          <Suspense fallback={<TabSkeleton />}>
            <Routes>
              <Route
                path={`${GATES_PATH}/*`}
                element={
                  <GatesView
                    readiness={readiness}
                    scorecardPath={base}
                    notice={<StaleNotice readiness={readiness} />}
                  />
                }
              />
              <Route
                path={`${DELIVERY_PATH}/*`}
                element={
                  <DeliveryView
                    readiness={readiness}
                    changesPath={`${base}/${CHANGES_PATH}`}
                    onChange={reload}
                  />
                }
              />
              <Route
                path={`${CHANGES_PATH}/*`}
                element={<ChangesView entityRef={readiness.entityRef} />}
              />
              <Route
                path="history/*"
                element={<HistoryView entityRef={readiness.entityRef} />}
              />
              <Route
                path="*"
                element={
                  <ScorecardView
                    readiness={readiness}
                    notice={<StaleNotice readiness={readiness} />}
                  />
                }
              />
            </Routes>
          </Suspense>
        </GovernanceScope>
      )}
    </div>
  );
}
