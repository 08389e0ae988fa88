import { useApi } from '@backstage/core-plugin-api';
import { EntityDelivery } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { FormDialog, FormDialogContent } from '../governance/FormDialog';
import { useTexts } from '../texts';
import { adviceAnswerDialog } from './adviceAnswerDialog';
import { ChangeDialog } from './change/ChangeDialog';
import { ContextDialog } from './ContextDialog';
import { correctionDialog } from './correctionDialog';
import { DeliveryRequest } from './DeliveryRequest';
import { useDelivery } from './useDelivery';
import { ReviewDialog } from './review/ReviewDialog';

/** What every dialog of the way of working is told. @internal */
export interface DeliveryDialogEvents {
  onDone: (message: string, delivery: EntityDelivery) => void;
  onClose: () => void;
  onLookAgain: () => void;
}

/** @internal */
export interface DeliveryDialogProps extends DeliveryDialogEvents {
  request: DeliveryRequest;
}

/** The dialog of a request. @internal */
export function DeliveryDialog(props: DeliveryDialogProps) {
  const { request, ...events } = props;
  const { entityRef } = useDelivery().delivery;
  const api = useApi(readinessApiRef).delivery;
  const { t } = useTexts();
  const form = (content: FormDialogContent<EntityDelivery>) => (
    <SmallDialog content={content} {...events} />
  );
  switch (request.kind) {
    case 'change':
      return <ChangeDialog request={request} {...events} />;
    case 'review':
      return <ReviewDialog {...events} />;
    case 'context':
      return <ContextDialog {...events} />;
    case 'correct':
      return form(correctionDialog(t, api, entityRef, request.entry));
    default:
      return form(adviceAnswerDialog(t, api, entityRef, request));
  }
}

/** A dialog of one step, whose result is what the page shows next. */
function SmallDialog(
  props: DeliveryDialogEvents & { content: FormDialogContent<EntityDelivery> },
) {
  const { content, onDone } = props;
  return (
    <FormDialog
      content={{
        ...content,
        done: (delivery: EntityDelivery) => {
          onDone(content.done(delivery), delivery);
          return '';
        },
      }}
      onDone={() => {}}
      onClose={props.onClose}
      onLookAgain={props.onLookAgain}
    />
  );
}
