import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { FleetFilterBar } from '../fleet/FleetFilterBar';
import { GROUP_BYS, withParam } from '../fleet/fleetUrl';
import { NoEntities } from '../fleet/NoEntities';
import { SelectField } from '../fleet/SelectField';
import { LoadError } from '../frame/LoadError';
import { Notice } from '../frame/Notice';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';
import { GateFunnel } from './GateFunnel';
import { GateGroups } from './GateGroups';
import { GatesAnswer } from './GatesAnswer';
import { readGatesUrl, toGatesRequest, toShownGates } from './gatesUrl';
import { StuckGates } from './StuckGates';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    text: { margin: 0 },
  }),
  { name: 'ReadinessGatesView' },
);

const EVERY = '';

/** @internal */
export interface GatesViewProps {
  /** Absolute path of the list of entities. */
  entitiesPath: string;
}

/** Where the gates of the entities in view stand, by group, and what is stuck. @internal */
export function GatesView({ entitiesPath }: GatesViewProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  const [params, setParams] = useSearchParams();
  const selection = readGatesUrl(params);
  const request = toGatesRequest(selection);
  const { value, error, loading, reload } = useReloadable(
    JSON.stringify(request),
    signal => api.fleet.getGates(request, { signal }),
  );
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
        {gates.length > 1 && (
          <SelectField
            id="readiness-gates-gate"
            label={t('fleetGates.gate')}
            value={
              gates.find(({ name }) => name === selection.gate)?.name ?? EVERY
            }
            options={[
              { value: EVERY, label: t('fleetGates.allGates') },
              ...gates.map(({ name, title }) => ({
                value: name,
                label: title,
              })),
            ]}
            onChange={gate => setParams(withParam(params, 'gate', gate))}
          />
        )}
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
            selection={selection}
            entitiesPath={entitiesPath}
          />
          <StuckGates gates={value} />
          <p className={`${classes.text} ${type.secondary}`}>
            {t('fleetGates.medianText')}
          </p>
          {toShownGates(gates, selection.gate).map(gate => (
            <GateGroups
              key={gate.name}
              gate={gate}
              groups={value.groups}
              selection={selection}
              entitiesPath={entitiesPath}
            />
          ))}
        </>
      )}
    </div>
  );
}
