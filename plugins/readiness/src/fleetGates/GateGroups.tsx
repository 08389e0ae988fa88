import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FleetGates } from 'backstage-plugin-readiness-common';
import { toEntitiesPath } from '../fleet/fleetUrl';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';
import { GatesSelection, sumOf, toStatusTerms } from './gatesUrl';
import { GateStatuses } from './GateStatuses';

/** @internal */
export interface GateGroupsProps {
  gate: FleetGates['gates'][number];
  groups: FleetGates['groups'];
  selection: GatesSelection;
  entitiesPath: string;
}

/** One gate in every group that it concerns. @internal */
export function GateGroups(props: GateGroupsProps) {
  const { gate, groups, selection, entitiesPath } = props;
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  const heading = `readiness-gate-${gate.name}`;
  const toTitle = ({ key, title }: FleetGates['groups'][number]) =>
    key === 'none' ? t('fleet.none') : title;
  return (
    <Panel labelledBy={heading}>
      <h3 id={heading} className={type.heading}>
        {gate.title}
      </h3>
      <DataTable
        label={gate.title}
        columns={[
          t('fleetGates.group'),
          t('fleetGates.concerned'),
          t('fleetGates.statuses'),
        ]}
        rows={groups.flatMap(group => {
          const own = group.gates[gate.name];
          const { key } = group;
          return own
            ? [
                {
                  key,
                  cells: [
                    toTitle(group),
                    t('score.of', {
                      value: String(sumOf(own.counts)),
                      total: String(group.entities),
                    }),
                    <GateStatuses
                      key="statuses"
                      {...own}
                      about={t('fleetGates.of', {
                        gate: gate.title,
                        group: toTitle(group),
                      })}
                      toPath={status =>
                        toEntitiesPath(
                          entitiesPath,
                          toStatusTerms(selection, {
                            gate: gate.name,
                            status,
                            group: key,
                          }),
                        )
                      }
                    />,
                  ],
                },
              ]
            : [];
        })}
      />
    </Panel>
  );
}
