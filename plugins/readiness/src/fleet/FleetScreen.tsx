import { Reloadable } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { LoadState } from '../frame/LoadState';
import { Stack } from '../frame/Stack';
import { FilterTerm } from './fleetUrl';
import { NoEntities } from './NoEntities';

/** @internal */
export interface FleetScreenProps {
  of: Pick<Reloadable<unknown>, 'error' | 'loading' | 'reload'>;
  /** How it stands, in words; once there is something to say. */
  answer?: ReactNode;
  /** What narrows and orders it. */
  controls: ReactNode;
  /** What is in force of the filter. */
  filter: FilterTerm[];
  /** No entity is in view. */
  empty: boolean;
  children: ReactNode;
}

/** A view of many entities: the answer first, then what narrows it, then what it is made of. @internal */
export function FleetScreen(props: FleetScreenProps) {
  const { of, filter } = props;
  return (
    <Stack loading={of.loading}>
      {props.answer}
      {props.controls}
      <LoadState of={of} height={420} />
      {props.empty && <NoEntities filtered={filter.length > 0} />}
      {props.children}
    </Stack>
  );
}
