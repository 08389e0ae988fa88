import { GovernanceApi } from 'backstage-plugin-readiness-common';
import { toDayText, toEndOfDay, toLastDay } from './days';
import { toText } from './dialogFields';
import { RequestOf } from './DialogRequest';
import { FormDialogContent } from './FormDialog';
import { Words } from '../texts';

/** To ask for a waiver, or for a longer one. @internal */
export function waiverDialog(
  t: Words,
  api: GovernanceApi,
  request: RequestOf<'request-waiver'>,
  now: number,
): FormDialogContent {
  const { entityRef, target, maxDuration, renews } = request;
  const { kind, name, title } = target;
  const lastDay = toLastDay(maxDuration, now);
  return {
    title: renews
      ? t('governance.waiver.renewTitle', { title })
      : t('governance.waiver.title', { title }),
    text: t('governance.waiver.text'),
    fields: [
      {
        name: 'reason',
        kind: 'text',
        label: t('governance.waiver.reason'),
        required: true,
        initial: renews?.reason,
      },
      {
        name: 'compensatingControl',
        kind: 'text',
        label: t('governance.waiver.control'),
        initial: renews?.compensatingControl,
      },
      {
        name: 'expiresAt',
        kind: 'day',
        label: t('governance.waiver.expires'),
        required: true,
        lastDay,
        help:
          lastDay &&
          t('governance.waiver.longest', { date: toDayText(lastDay) }),
      },
    ],
    action: renews
      ? t('governance.waiver.renewAction')
      : t('governance.waiver.action'),
    send: (values, options) =>
      api.requestWaiver(
        entityRef,
        {
          [kind]: name,
          reason: values.reason.trim(),
          compensatingControl: toText(values.compensatingControl),
          expiresAt: toEndOfDay(values.expiresAt, {
            duration: maxDuration,
            now,
          }),
          renews: renews?.id,
        },
        options,
      ),
    done: () => t('governance.waiver.done', { title }),
  };
}

/** To decide about a waiver, or to end one. @internal */
export function waiverDecisionDialog(
  t: Words,
  api: GovernanceApi,
  { waiver, decision }: RequestOf<'decide-waiver'>,
): FormDialogContent {
  const { id, title, expiresAt = '' } = waiver;
  return {
    title: t(`governance.waiverDecision.${decision}Title`, { title }),
    text:
      decision === 'accept'
        ? t('governance.waiverDecision.acceptText', {
            date: toDayText(expiresAt),
          })
        : t(`governance.waiverDecision.${decision}Text`),
    fields: [
      {
        name: 'reason',
        kind: 'text',
        label: t('governance.waiverDecision.reason'),
        required: decision === 'refuse' || decision === 'revoke',
      },
    ],
    action: t(`governance.waiverDecision.${decision}`),
    send: (values, options) =>
      api.decideWaiver(
        id,
        { decision, reason: toText(values.reason) },
        options,
      ),
    done: () => t(`governance.waiverDecision.${decision}Done`, { title }),
  };
}
