import { makeStyles } from '@material-ui/core/styles';
import { FleetGates } from 'backstage-plugin-readiness-common';
import { useSearchParams } from 'react-router-dom';
import { toEntitiesPath } from '../fleet/fleetUrl';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { GateRowName } from './GateRowName';
import { GatesSelection, sumOf, toStatusTerms } from './gatesUrl';
import { GateStatuses } from './GateStatuses';

const HEADING = 'readiness-gates-all';

const useStyles = makeStyles(
  theme => ({
    text: { margin: theme.spacing(0.5, 0, 1) },
    group: { paddingLeft: theme.spacing(3), display: 'inline-block' },
  }),
  { name: 'ReadinessGateFunnel' },
);

/** @internal */
export interface GateFunnelProps {
  gates: FleetGates;
  /** By what they are called. */
  groups: FleetGates['groups'];
  selection: GatesSelection;
  entitiesPath: string;
}

/** The gates in order with all entities in view; each opens to show where it stands in every group. @internal */
export function GateFunnel(props: GateFunnelProps) {
  const { gates, groups, selection, entitiesPath } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();

  const toRow = (gate: FleetGates['gates'][number]) => {
    const counts = gates.total[gate.name] ?? {};
    const expanded = selection.gates.includes(gate.name);
    return {
      key: gate.name,
      cells: [
        <GateRowName
          key="name"
          title={gate.title}
          expanded={expanded}
          onToggle={() => setParams(toToggledSearch(params, 'gate', gate.name))}
        />,
        sumOf(counts),
        <GateStatuses
          key="statuses"
          counts={counts}
          medianDays={gates.totalMedianDays[gate.name]}
          about={t('fleetGates.of', {
            gate: gate.title,
            group: t('fleetGates.everything'),
          })}
          toPath={status =>
            toEntitiesPath(
              entitiesPath,
              toStatusTerms(selection, { gate: gate.name, status }),
            )
          }
        />,
      ],
    };
  };
  const toGroupRows = (gate: FleetGates['gates'][number]) =>
    groups.flatMap(({ key, title, entities, gates: own }) => {
      const standing = own[gate.name];
      return standing
        ? [
            {
              key: `${gate.name} ${key}`,
              cells: [
                <span key="name" className={classes.group}>
                  {title}
                  <span className={type.visuallyHidden}>, {gate.title}</span>
                </span>,
                t('score.of', {
                  value: String(sumOf(standing.counts)),
                  total: String(entities),
                }),
                <GateStatuses
                  key="statuses"
                  {...standing}
                  about={t('fleetGates.of', {
                    gate: gate.title,
                    group: title,
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
    });

  return (
    <Panel labelledBy={HEADING}>
      <h3 id={HEADING} className={type.heading}>
        {t('fleetGates.all')}
      </h3>
      <p className={`${classes.text} ${type.secondary}`}>
        {t('fleetGates.openText', {
          groupBy: t(`groupBy.${selection.groupBy}`),
        })}{' '}
        {t('fleetGates.medianText')}
      </p>
      <DataTable
        label={t('fleetGates.all')}
        columns={[
          t('fleetGates.gate'),
          t('fleetGates.concerned'),
          t('fleetGates.statuses'),
        ]}
        rows={gates.gates.flatMap(gate => [
          toRow(gate),
          ...(selection.gates.includes(gate.name) ? toGroupRows(gate) : []),
        ])}
      />
    </Panel>
  );
}
