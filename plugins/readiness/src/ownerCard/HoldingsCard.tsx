import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { FilterTerm, toEntitiesPath, toTermText } from '../fleet/fleetUrl';
import { LoadError } from '../frame/LoadError';
import { LoadingFrame } from '../frame/LoadingFrame';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { rootRouteRef } from '../routes';
import { useTexts } from '../texts';
import { Holdings } from './Holdings';
import { toScope } from './toScope';

/** So many of the lowest are named. */
const LOWEST = 3;

const useStyles = makeStyles(
  {
    body: { minHeight: 160 },
    open: { fontSize: '0.875rem' },
  },
  { name: 'ReadinessHoldingsCard' },
);

/** How ready what a group, system or domain holds is, and what needs somebody. @internal */
export function HoldingsCard() {
  const { entity } = useEntity();
  const api = useApi(readinessApiRef);
  const root = useRouteRef(rootRouteRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const scope = toScope(entity);
  const filter = toTermText(scope);
  const entitiesPath = root && `${root()}/entities`;
  const toPath = (terms: FilterTerm[]) =>
    entitiesPath && toEntitiesPath(entitiesPath, [scope, ...terms]);
  const all = toPath([]);
  const { loading, value, error, reload } = useReloadable(
    filter,
    async signal => {
      const [summary, lowest] = await Promise.all([
        api.fleet.getSummary(
          { groupBy: 'owner', show: 'gates', filter: [filter] },
          { signal },
        ),
        api.fleet.getEntities(
          { filter: [filter], sort: 'score', limit: LOWEST },
          { signal },
        ),
      ]);
      return { summary, lowest: lowest.items };
    },
  );
  return (
    <EntityInfoCard
      title={t('ownerCard.title')}
      footerActions={
        all && (
          <Link className={classes.open} to={all}>
            {t('ownerCard.open')}
          </Link>
        )
      }
    >
      <div className={`${classes.body} ${type.body}`} aria-busy={loading}>
        {loading && (
          <LoadingFrame className={classes.body}>
            <Skeleton height={120} />
          </LoadingFrame>
        )}
        {error && !value && <LoadError error={error} onRetry={reload} />}
        {value && <Holdings {...value} toPath={toPath} />}
      </div>
    </EntityInfoCard>
  );
}
