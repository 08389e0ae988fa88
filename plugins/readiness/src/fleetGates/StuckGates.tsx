import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { FleetGates } from 'backstage-plugin-readiness-common';
import { FactAge } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { toShortRef } from '../fleet/useValueText';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({ none: { margin: theme.spacing(0.5, 0, 0) } }),
  { name: 'ReadinessStuckGates' },
);

/** What has been blocked longest, and whose turn it is where reviews wait. @internal */
export function StuckGates({ gates }: { gates: FleetGates }) {
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <>
      <Titled
        id="readiness-gates-blocked"
        title={t('fleetGates.blockedTitle')}
        none={t('fleetGates.blockedNone')}
        columns={[
          t('fleetGates.entity'),
          t('fleetGates.gate'),
          t('fleetGates.owner'),
          t('fleetGates.since'),
        ]}
        rows={gates.oldestBlocked.map(one => ({
          key: `${one.entityRef} ${one.gate}`,
          cells: [
            <EntityRefLink
              key="entity"
              entityRef={one.entityRef}
              title={one.title}
            />,
            one.gateTitle,
            one.owner && toShortRef(one.owner),
            <FactAge key="since" at={one.since} />,
          ],
        }))}
      />
      <Titled
        id="readiness-gates-waiting"
        title={t('fleetGates.waitingTitle')}
        none={t('fleetGates.waitingNone')}
        columns={[
          t('fleetGates.group'),
          t('fleetGates.reviews'),
          t('fleetGates.oldest'),
        ]}
        rows={gates.waiting.map(({ group, title, reviews, oldest }) => ({
          key: group,
          cells: [
            <EntityRefLink
              key="group"
              entityRef={group}
              defaultKind="group"
              title={title}
            />,
            reviews,
            <FactAge key="oldest" at={oldest} />,
          ],
        }))}
      />
    </>
  );
}

function Titled(props: {
  id: string;
  title: string;
  /** Said where there are no rows. */
  none: string;
  columns: string[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  const { id, title, none, columns, rows } = props;
  const classes = useStyles();
  const type = useTypeScale();
  return (
    <Panel labelledBy={id}>
      <h3 id={id} className={type.heading}>
        {title}
      </h3>
      {rows.length > 0 ? (
        <DataTable label={title} columns={columns} rows={rows} />
      ) : (
        <p className={`${classes.none} ${type.secondary}`}>{none}</p>
      )}
    </Panel>
  );
}
