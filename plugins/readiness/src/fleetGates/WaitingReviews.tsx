import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { FleetGates } from 'backstage-plugin-readiness-common';
import { FactAge } from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';
import { TitledTable } from './TitledTable';

/** Whose turn it is where reviews wait. @internal */
export function WaitingReviews(props: { waiting: FleetGates['waiting'] }) {
  const { t } = useTexts();
  return (
    <TitledTable
      id="readiness-gates-waiting"
      title={t('fleetGates.waitingTitle')}
      none={t('fleetGates.waitingNone')}
      columns={[
        t('fleetGates.group'),
        t('fleetGates.reviews'),
        t('fleetGates.oldest'),
      ]}
      rows={props.waiting.map(({ group, reviews, oldest }) => ({
        key: group,
        cells: [
          <EntityRefLink key="group" entityRef={group} defaultKind="group" />,
          reviews,
          <FactAge key="oldest" at={oldest} />,
        ],
      }))}
    />
  );
}
