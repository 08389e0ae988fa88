import { EntityDelivery } from 'backstage-plugin-readiness-common';
import { createContext, useContext } from 'react';
import { DeliveryRequest } from './DeliveryRequest';

/** How a team works, on screen, and the ways to change it. @internal */
export interface DeliveryOnScreen {
  delivery: EntityDelivery;
  open: (request: DeliveryRequest) => void;
  /** Something was done: says so and shows what is now. */
  onDone: (message: string, delivery: EntityDelivery) => void;
  onFailed: (error: Error) => void;
}

/** @internal */
export const DeliveryContext = createContext<DeliveryOnScreen | undefined>(
  undefined,
);

/** The way of working on screen; only below its scope. @internal */
export function useDelivery(): DeliveryOnScreen {
  const value = useContext(DeliveryContext);
  if (!value) {
    throw new Error('This is not below a DeliveryScope');
  }
  return value;
}
