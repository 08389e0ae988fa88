import { GovernanceApi } from 'backstage-plugin-readiness-common';
import { toText } from './dialogFields';
import { RequestOf } from './DialogRequest';
import { FormDialogContent } from './FormDialog';
import { Words } from '../texts';

/** To have a gate reviewed. @internal */
export function submitGateDialog(
  t: Words,
  api: GovernanceApi,
  { entityRef, gate }: RequestOf<'submit-gate'>,
): FormDialogContent {
  const { name, title } = gate;
  return {
    title: t('governance.submit.title', { title }),
    text: t('governance.submit.text'),
    fields: [
      { name: 'reason', kind: 'text', label: t('governance.submit.reason') },
    ],
    action: t('governance.submit.action'),
    send: (values, options) =>
      api.submitGate(
        entityRef,
        name,
        { reason: toText(values.reason) },
        options,
      ),
    done: () => t('governance.submit.done', { title }),
  };
}

/** To decide about the step of a gate whose turn it is. @internal */
export function decideGateDialog(
  t: Words,
  api: GovernanceApi,
  { entityRef, gate, decision }: RequestOf<'decide-gate'>,
): FormDialogContent {
  const { name, title, step, fingerprint } = gate;
  return {
    title: t(`governance.decide.${decision}Title`, { title }),
    text:
      decision === 'approve'
        ? step && t('governance.decide.approveText', { step: step.title })
        : t(`governance.decide.${decision}Text`),
    fields: [
      {
        name: 'reason',
        kind: 'text',
        label: t('governance.decide.reason'),
        required: true,
      },
    ],
    action: t(`governance.decide.${decision}`),
    send: (values, options) => {
      const input = {
        step: step?.name,
        fingerprint,
        reason: toText(values.reason) ?? '',
      };
      return decision === 'approve'
        ? api.approveGate(entityRef, name, input, options)
        : api.rejectGate(
            entityRef,
            name,
            {
              ...input,
              changes: decision === 'changes',
            },
            options,
          );
    },
    done: () => t(`governance.decide.${decision}Done`, { title }),
  };
}
