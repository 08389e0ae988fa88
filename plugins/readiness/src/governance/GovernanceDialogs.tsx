import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { GovernanceApi } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import {
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import { useTexts } from '../texts';
import { concernDialog, resolveConcernDialog } from './concernDialogs';
import { DialogRequest } from './DialogRequest';
import { attestDialog, evidenceDialog } from './evidenceDialogs';
import { FormDialog, FormDialogContent } from './FormDialog';
import { decideGateDialog, submitGateDialog } from './gateDialogs';
import { classificationDecisionDialog, classifyDialog } from './riskDialogs';
import { waiverDecisionDialog, waiverDialog } from './waiverDialogs';
import { Words } from '../texts';

/** The way to the dialogs, from anywhere below the provider. @internal */
export interface GovernanceDialogs {
  open: (request: DialogRequest) => void;
  /** Grows with everything that was done: what was loaded before is old. */
  revision: number;
}

const DialogsContext = createContext<GovernanceDialogs>({
  open: () => {},
  revision: 0,
});

/** Opens dialogs of governance. @internal */
export function useGovernanceDialogs(): GovernanceDialogs {
  return useContext(DialogsContext);
}

function toContent(
  t: Words,
  api: GovernanceApi,
  request: DialogRequest,
  now: number,
): FormDialogContent {
  switch (request.kind) {
    case 'give-evidence':
      return evidenceDialog(t, api, request);
    case 'attest':
      return attestDialog(t, api, request);
    case 'request-waiver':
      return waiverDialog(t, api, request, now);
    case 'decide-waiver':
      return waiverDecisionDialog(t, api, request);
    case 'classify':
      return classifyDialog(t, api, request);
    case 'decide-classification':
      return classificationDecisionDialog(t, api, request);
    case 'raise-concern':
      return concernDialog(t, api, request);
    case 'resolve-concern':
      return resolveConcernDialog(t, api, request);
    case 'submit-gate':
      return submitGateDialog(t, api, request);
    default:
      return decideGateDialog(t, api, request);
  }
}

/** @internal */
export interface GovernanceDialogsProviderProps {
  /** Something was done or has changed meanwhile: look again. */
  onChange: () => void;
  children: ReactNode;
}

/**
 * Shows one dialog at a time, says when it is done, and has the page look again.
 *
 * @internal
 */
export function GovernanceDialogsProvider(
  props: GovernanceDialogsProviderProps,
) {
  const { onChange } = props;
  const { governance } = useApi(readinessApiRef);
  const alertApi = useApi(alertApiRef);
  const { t } = useTexts();
  const [opened, setOpened] = useState<{
    request: DialogRequest;
    at: number;
  }>();
  const [revision, setRevision] = useState(0);

  const open = useCallback(
    (request: DialogRequest) => setOpened({ request, at: Date.now() }),
    [],
  );
  const close = useCallback(() => setOpened(undefined), []);
  const lookAgain = () => {
    close();
    setRevision(count => count + 1);
    onChange();
  };
  const dialogs = useMemo(() => ({ open, revision }), [open, revision]);
  return (
    <DialogsContext.Provider value={dialogs}>
      {props.children}
      {opened && (
        <FormDialog
          key={opened.at}
          content={toContent(t, governance, opened.request, opened.at)}
          onClose={close}
          onLookAgain={lookAgain}
          onDone={message => {
            alertApi.post({
              message,
              severity: 'success',
              display: 'transient',
            });
            lookAgain();
          }}
        />
      )}
    </DialogsContext.Provider>
  );
}
