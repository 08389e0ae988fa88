import { useApi } from '@backstage/core-plugin-api';
import { FLEET_GROUP_BYS } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { FleetFilterBar } from '../fleet/FleetFilterBar';
import { FleetScreen } from '../fleet/FleetScreen';
import { SelectField } from '../fleet/SelectField';
import { useGroupTitle } from '../fleet/useGroupTitle';
import { Notice } from '../frame/Notice';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { BlockedGates } from './BlockedGates';
import { GateFunnel } from './GateFunnel';
import { GatesAnswer } from './GatesAnswer';
import { readGatesUrl, toGatesRequest } from './gatesUrl';
import { WaitingReviews } from './WaitingReviews';

/** @internal */
export interface GatesViewProps {
  /** Absolute path of the list of entities. */
  entitiesPath: string;
}

/** Where the gates of the entities in view stand, in all and by group, and what is stuck. @internal */
export function GatesView({ entitiesPath }: GatesViewProps) {
  const api = useApi(readinessApiRef);
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const selection = readGatesUrl(params);
  const request = toGatesRequest(selection);
  const loaded = useReloadable(JSON.stringify(request), signal =>
    api.fleet.getGates(request, { signal }),
  );
  const { value } = loaded;
  const toTitle = useGroupTitle(selection.groupBy, value?.groups);
  const gates = value?.gates ?? [];
  return (
    <FleetScreen
      of={loaded}
      answer={value && gates.length > 0 && <GatesAnswer gates={value} />}
      controls={
        <FleetFilterBar>
          <SelectField
            id="readiness-gates-group-by"
            label={t('fleet.group')}
            value={selection.groupBy}
            options={FLEET_GROUP_BYS.map(groupBy => ({
              value: groupBy,
              label: t(`groupBy.${groupBy}`),
            }))}
            onChange={groupBy =>
              setParams(withParam(params, 'groupBy', groupBy))
            }
          />
        </FleetFilterBar>
      }
      filter={selection.filter}
      empty={value?.groups.length === 0}
    >
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
    </FleetScreen>
  );
}
