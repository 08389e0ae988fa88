import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { FleetGates } from 'backstage-plugin-readiness-common';
import { FactAge } from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { QuietButton } from '../frame/QuietButton';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { TitledTable } from './TitledTable';

/** So many are shown before one asks for all. */
const FIRST = 8;

/** @internal */
export interface BlockedGatesProps {
  /** Oldest first. */
  blocked: FleetGates['oldestBlocked'];
  showAll: boolean;
}

/** What has been blocked longest. @internal */
export function BlockedGates({ blocked, showAll }: BlockedGatesProps) {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  return (
    <TitledTable
      id="readiness-gates-blocked"
      title={t('fleetGates.blockedTitle')}
      none={t('fleetGates.blockedNone')}
      columns={[
        t('fleetGates.entity'),
        t('fleetGates.gate'),
        t('fleetGates.owner'),
        t('fleetGates.since'),
      ]}
      rows={(showAll ? blocked : blocked.slice(0, FIRST)).map(one => ({
        key: `${one.entityRef} ${one.gate}`,
        cells: [
          <EntityRefLink
            key="entity"
            entityRef={one.entityRef}
            title={one.title}
          />,
          one.gateTitle,
          one.owner && (
            <EntityRefLink
              key="owner"
              entityRef={one.owner}
              defaultKind="group"
            />
          ),
          <FactAge key="since" at={one.since} />,
        ],
      }))}
    >
      {blocked.length > FIRST && (
        <QuietButton
          aria-expanded={showAll}
          onClick={() =>
            setParams(withParam(params, 'blocked', showAll ? undefined : 'all'))
          }
        >
          {showAll
            ? t('fleetGates.blockedFirst', { number: String(FIRST) })
            : t('fleetGates.blockedAll', { number: String(blocked.length) })}
        </QuietButton>
      )}
    </TitledTable>
  );
}
