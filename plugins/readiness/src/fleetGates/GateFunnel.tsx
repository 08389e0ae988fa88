import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FleetGates } from 'backstage-plugin-readiness-common';
import { toEntitiesPath } from '../fleet/fleetUrl';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';
import { GatesSelection, sumOf, toStatusTerms } from './gatesUrl';
import { GateStatuses } from './GateStatuses';

const HEADING = 'readiness-gates-all';

/** @internal */
export interface GateFunnelProps {
  gates: FleetGates;
  selection: GatesSelection;
  entitiesPath: string;
}

/** The gates in order with all entities in view: where they get stuck on the way. @internal */
export function GateFunnel({
  gates,
  selection,
  entitiesPath,
}: GateFunnelProps) {
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <Panel labelledBy={HEADING}>
      <h3 id={HEADING} className={type.heading}>
        {t('fleetGates.all')}
      </h3>
      <DataTable
        label={t('fleetGates.all')}
        columns={[
          t('fleetGates.gate'),
          t('fleetGates.concerned'),
          t('fleetGates.statuses'),
        ]}
        rows={gates.gates.map(({ name, title }) => {
          const counts = gates.total[name] ?? {};
          return {
            key: name,
            cells: [
              title,
              sumOf(counts),
              <GateStatuses
                key="statuses"
                counts={counts}
                about={t('fleetGates.of', {
                  gate: title,
                  group: t('fleetGates.everything'),
                })}
                toPath={status =>
                  toEntitiesPath(
                    entitiesPath,
                    toStatusTerms(selection, { gate: name, status }),
                  )
                }
              />,
            ],
          };
        })}
      />
    </Panel>
  );
}
