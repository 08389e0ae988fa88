import {
  DeliveryApi,
  EntityDelivery,
  ReadinessLedgerEntry,
} from 'backstage-plugin-readiness-common';
import { toDayText } from '../governance/days';
import { FormDialogContent } from '../governance/FormDialog';
import { Words } from '../texts';

/** To correct what an entry of the ledger says. @internal */
export function correctionDialog(
  t: Words,
  api: DeliveryApi,
  entityRef: string,
  entry: ReadinessLedgerEntry,
): FormDialogContent<EntityDelivery> {
  return {
    title: t('deliveryDialog.correctTitle', { date: toDayText(entry.at) }),
    text: t('deliveryDialog.correctText'),
    fields: [
      {
        name: 'learned',
        kind: 'text',
        label: t('deliveryDialog.correctLearned'),
        required: true,
        initial: entry.learned,
      },
    ],
    action: t('deliveryDialog.correct'),
    send: (values, options) =>
      api.changeMode(
        entityRef,
        {
          mode: entry.to,
          learned: values.learned.trim(),
          corrects: entry.id,
        },
        options,
      ),
    done: () => t('deliveryDialog.corrected'),
  };
}
