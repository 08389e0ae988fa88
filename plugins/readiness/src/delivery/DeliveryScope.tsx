import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { EntityDelivery } from 'backstage-plugin-readiness-common';
import {
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import { DeliveryDialog } from './DeliveryDialog';
import { DeliveryRequest } from './DeliveryRequest';

/** How a team works, on screen, and the ways to change it. @internal */
export interface DeliveryOnScreen {
  delivery: EntityDelivery;
  open: (request: DeliveryRequest) => void;
  /** Something was done: says so and shows what is now. */
  onDone: (message: string, delivery: EntityDelivery) => void;
  onFailed: (error: Error) => void;
}

const DeliveryContext = createContext<DeliveryOnScreen | undefined>(undefined);

/** The way of working on screen; only below its scope. @internal */
export function useDelivery(): DeliveryOnScreen {
  const value = useContext(DeliveryContext);
  if (!value) {
    throw new Error('This is not below a DeliveryScope');
  }
  return value;
}

/** @internal */
export interface DeliveryScopeProps {
  delivery: EntityDelivery;
  /** What it is now, after something was done. */
  onChange: (delivery: EntityDelivery) => void;
  /** It has changed meanwhile. */
  onLookAgain: () => void;
  children: ReactNode;
}

/** Gives the way of working to all below, and shows one dialog at a time. @internal */
export function DeliveryScope(props: DeliveryScopeProps) {
  const { delivery, onChange, onLookAgain } = props;
  const alertApi = useApi(alertApiRef);
  const [opened, setOpened] = useState<{
    request: DeliveryRequest;
    at: number;
  }>();
  const open = useCallback(
    (request: DeliveryRequest) => setOpened({ request, at: Date.now() }),
    [],
  );
  const close = useCallback(() => setOpened(undefined), []);
  const onDone = useCallback(
    (message: string, next: EntityDelivery) => {
      alertApi.post({ message, severity: 'success', display: 'transient' });
      onChange(next);
    },
    [alertApi, onChange],
  );
  const onFailed = useCallback(
    (error: Error) =>
      alertApi.post({ message: error.message, severity: 'error' }),
    [alertApi],
  );
  const value = useMemo(
    () => ({ delivery, open, onDone, onFailed }),
    [delivery, open, onDone, onFailed],
  );
  return (
    <DeliveryContext.Provider value={value}>
      {props.children}
      {opened && (
        <DeliveryDialog
          key={opened.at}
          request={opened.request}
          onClose={close}
          onLookAgain={() => {
            close();
            onLookAgain();
          }}
          onDone={(message, next) => {
            close();
            onDone(message, next);
          }}
        />
      )}
    </DeliveryContext.Provider>
  );
}
