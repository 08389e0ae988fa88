import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes } from 'react-router-dom';
import { EntitiesView } from '../entities/EntitiesView';
import { RouteTabs } from '../frame/RouteTabs';
import { useBasePath } from '../frame/useBasePath';
import { useTypeScale } from '../frame/useTypeScale';
import { PoliciesView } from '../policies/PoliciesView';
import { readinessTranslationRef } from '../translation';

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

/** Entities and policies, each at its own address. @internal */
export function ReadinessPageTabs() {
  const classes = useStyles();
  const type = useTypeScale();
  const base = useBasePath();
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <div className={`${classes.root} ${type.body}`}>
      <div className={classes.strip}>
        <RouteTabs
          label={t('page.label')}
          tabs={[
            { to: base, title: t('page.entities') },
            { to: `${base}/policies`, title: t('page.policies') },
          ]}
        />
      </div>
      <Routes>
        <Route path="policies/*" element={<PoliciesView />} />
        <Route path="*" element={<EntitiesView />} />
      </Routes>
    </div>
  );
}
