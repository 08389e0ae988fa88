import { DeliveryApi, EntityDelivery } from 'backstage-plugin-readiness-common';
import { toEndOfDay } from '../governance/days';
import { toText } from '../governance/dialogFields';
import { FormDialogContent } from '../governance/FormDialog';
import { Words } from '../texts';
import { DeliveryRequest } from './DeliveryRequest';

/** To let an advice rest: for a while, or because it does not fit. @internal */
export function adviceAnswerDialog(
  t: Words,
  api: DeliveryApi,
  entityRef: string,
  request: Extract<DeliveryRequest, { kind: 'answer' }>,
): FormDialogContent<EntityDelivery> {
  const { rule, title } = request.advice;
  const forNow = request.answer === 'not-now';
  return {
    title: `${
      forNow ? t('delivery.advice.notNow') : t('delivery.advice.notForUs')
    }: ${title}`,
    text: forNow
      ? t('delivery.advice.notNowText')
      : t('delivery.advice.notForUsText'),
    fields: forNow
      ? [
          {
            name: 'until',
            kind: 'day',
            label: t('delivery.advice.until'),
            help: t('delivery.advice.untilHelp'),
          },
        ]
      : [
          {
            name: 'reason',
            kind: 'text',
            label: t('delivery.advice.reason'),
            required: true,
          },
        ],
    action: forNow
      ? t('delivery.advice.notNow')
      : t('delivery.advice.notForUs'),
    send: (values, options) => {
      const day = toText(values.until);
      return api.answerAdvice(
        entityRef,
        rule,
        {
          answer: request.answer,
          reason: toText(values.reason),
          until: day && toEndOfDay(day),
        },
        options,
      );
    },
    done: () => t('delivery.advice.quiet', { title }),
  };
}
