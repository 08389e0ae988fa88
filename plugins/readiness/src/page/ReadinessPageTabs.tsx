import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { Route, Routes, useSearchParams } from 'react-router-dom';
import { CAMPAIGNS_PATH } from '../campaigns/campaignsUrl';
import { CampaignScreen } from '../campaigns/CampaignScreen';
import { CampaignsView } from '../campaigns/CampaignsView';
import { CHANGES_PATH } from '../changes/changesUrl';
import { ChangesView } from '../changes/ChangesView';
import { ChecksView } from '../checks/ChecksView';
import { CompareView } from '../compare/CompareView';
import { EntitiesView } from '../entities/EntitiesView';
import { readFilter, withFilter } from '../fleet/fleetUrl';
import { GatesView } from '../fleetGates/GatesView';
import { RouteTabs } from '../frame/RouteTabs';
import { useBasePath } from '../frame/useBasePath';
import { useTypeScale } from '../frame/useTypeScale';
import { PoliciesView } from '../policies/PoliciesView';
import { PreviewScreen } from '../policies/preview/PreviewScreen';
import { ReviewScreen } from '../reviews/ReviewScreen';
import { ReviewsView } from '../reviews/ReviewsView';
import { REVIEWS_PATH } from '../reviews/reviewsUrl';
import { useTexts } from '../texts';

const POLICY_PREVIEW_PATH = 'policies/preview';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5),
    },
    strip: { borderBottom: `1px solid ${theme.palette.divider}` },
  }),
  { name: 'ReadinessPageTabs' },
);

/** The tabs of the Readiness page, each at its own address. @internal */
export function ReadinessPageTabs() {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const base = useBasePath();
  const { t } = useTexts();
  // Where this fails the tab has no number, and says why when it is opened.
  const { value: reviews, reload } = useReloadable('reviews-count', signal =>
    api.governance.listReviews({ limit: 1 }, { signal }),
  );
  const [params] = useSearchParams();
  // Who looks at some entities looks at the same ones from every side.
  const search = String(withFilter(new URLSearchParams(), readFilter(params)));
  const entitiesPath = `${base}/entities`;
  const policiesPath = `${base}/policies`;
  const campaignsPath = `${base}/${CAMPAIGNS_PATH}`;
  const reviewsPath = `${base}/${REVIEWS_PATH}`;
  return (
    <div className={`${classes.root} ${type.body}`}>
      <div className={classes.strip}>
        <RouteTabs
          label={t('page.label')}
          tabs={[
            { to: base, search, title: t('compare.tab') },
            { to: entitiesPath, search, title: t('page.entities') },
            { to: `${base}/checks`, search, title: t('fleetChecks.tab') },
            { to: `${base}/gates`, search, title: t('fleetGates.tab') },
            {
              to: reviewsPath,
              title: reviews?.counts.mine
                ? t('page.reviewsCount', {
                    number: String(reviews.counts.mine),
                  })
                : t('page.reviews'),
              nested: true,
            },
            { to: `${base}/${CHANGES_PATH}`, title: t('page.changes') },
            { to: campaignsPath, title: t('campaigns.tab'), nested: true },
            {
              to: policiesPath,
              title: t('page.policies'),
              nested: true,
            },
          ]}
        />
      </div>
      <Routes>
        <Route
          path={REVIEWS_PATH}
          element={<ReviewsView path={reviewsPath} onDecided={reload} />}
        />
        <Route
          path={`${REVIEWS_PATH}/:kind/:namespace/:name/:gate`}
          element={<ReviewScreen path={reviewsPath} onDecided={reload} />}
        />
        <Route path={CHANGES_PATH} element={<ChangesView />} />
        <Route
          path={CAMPAIGNS_PATH}
          element={<CampaignsView path={campaignsPath} />}
        />
        <Route
          path={`${CAMPAIGNS_PATH}/:name`}
          element={
            <CampaignScreen
              path={campaignsPath}
              entitiesPath={entitiesPath}
              policiesPath={policiesPath}
            />
          }
        />
        <Route
          path={POLICY_PREVIEW_PATH}
          element={<PreviewScreen policiesPath={policiesPath} />}
        />
        <Route
          path="policies/*"
          element={
            <PoliciesView previewPath={`${base}/${POLICY_PREVIEW_PATH}`} />
          }
        />
        <Route path="entities" element={<EntitiesView base={base} />} />
        <Route
          path="checks"
          element={
            <ChecksView
              entitiesPath={entitiesPath}
              campaignsPath={campaignsPath}
            />
          }
        />
        <Route
          path="gates"
          element={<GatesView entitiesPath={entitiesPath} />}
        />
        <Route path="*" element={<CompareView base={base} />} />
      </Routes>
    </div>
  );
}
