import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { FleetFilterBar } from '../fleet/FleetFilterBar';
import { GROUP_BYS, withParam } from '../fleet/fleetUrl';
import { NoEntities } from '../fleet/NoEntities';
import { useGroupTitle } from '../fleet/useGroupTitle';
import { SelectField } from '../fleet/SelectField';
import { LoadError } from '../frame/LoadError';
import { Notice } from '../frame/Notice';
import { Skeleton } from '../frame/Skeleton';
import { useTexts } from '../texts';
import { BlockedGates } from './BlockedGates';
import { GateFunnel } from './GateFunnel';
import { GatesAnswer } from './GatesAnswer';
import { readGatesUrl, toGatesRequest } from './gatesUrl';
import { WaitingReviews } from './WaitingReviews';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'ReadinessGatesView' },
);

/** @internal */
export interface GatesViewProps {
  /** Absolute path of the list of entities. */
  entitiesPath: string;
}

/** Where the gates of the entities in view stand, in all and by group, and what is stuck. @internal */
export function GatesView({ entitiesPath }: GatesViewProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const selection = readGatesUrl(params);
  const request = toGatesRequest(selection);
  const { value, error, loading, reload } = useReloadable(
    JSON.stringify(request),
    signal => api.fleet.getGates(request, { signal }),
  );
  const toTitle = useGroupTitle(selection.groupBy, value?.groups);
  const gates = value?.gates ?? [];
  return (
    <div className={classes.root} aria-busy={loading}>
      {value && gates.length > 0 && <GatesAnswer gates={value} />}
      <FleetFilterBar>
        <SelectField
          id="readiness-gates-group-by"
          label={t('fleet.group')}
          value={selection.groupBy}
          options={GROUP_BYS.map(groupBy => ({
            value: groupBy,
            label: t(`groupBy.${groupBy}`),
          }))}
          onChange={groupBy => setParams(withParam(params, 'groupBy', groupBy))}
        />
      </FleetFilterBar>
      {error && <LoadError error={error} onRetry={reload} />}
      {loading && <Skeleton height={420} />}
      {value?.groups.length === 0 && (
        <NoEntities filtered={selection.filter.length > 0} />
      )}
      {value && value.groups.length > 0 && gates.length === 0 && (
        <Notice shape="circle" tone="neutral" title={t('fleetGates.noneTitle')}>
          {t('fleetGates.noneText')}
        </Notice>
      )}
      {value && gates.length > 0 && (
        <>
          <GateFunnel
            gates={value}
            groups={value.groups.map(group => ({
              ...group,
              title: toTitle(group),
            }))}
            selection={selection}
            entitiesPath={entitiesPath}
          />
          <WaitingReviews waiting={value.waiting} />
          <BlockedGates
            blocked={value.oldestBlocked}
            showAll={selection.allBlocked}
          />
        </>
      )}
    </div>
  );
}
