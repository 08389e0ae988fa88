import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { EntityDelivery } from 'backstage-plugin-readiness-common';
import { ReactNode, useCallback, useMemo, useState } from 'react';
import { DeliveryDialog } from './DeliveryDialog';
import { DeliveryRequest } from './DeliveryRequest';
import { DeliveryContext } from './useDelivery';

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
