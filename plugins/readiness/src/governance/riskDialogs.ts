import {
  GovernanceApi,
  ReadinessClassification,
} from 'backstage-plugin-readiness-common';
import { toText } from './dialogFields';
import { RequestOf } from './DialogRequest';
import { FormDialogContent } from './FormDialog';
import { Words } from '../texts';

/** To record a risk tier. @internal */
export function classifyDialog(
  t: Words,
  api: GovernanceApi,
  { entityRef, tiers, tier }: RequestOf<'classify'>,
): FormDialogContent<ReadinessClassification> {
  const rank = tier === undefined ? -1 : tiers.indexOf(tier);
  return {
    title: t('governance.classify.title'),
    text: t('governance.classify.text'),
    fields: [
      {
        name: 'tier',
        kind: 'choice',
        label: t('governance.classify.tier'),
        required: true,
        initial: tier ?? tiers[0],
        options: tiers.map(one => ({
          value: one,
          label:
            one === tier ? t('governance.classify.now', { tier: one }) : one,
        })),
      },
      {
        name: 'reason',
        kind: 'text',
        label: t('governance.classify.reason'),
        required: true,
      },
    ],
    note: values =>
      tier !== undefined && tiers.indexOf(values.tier) < rank
        ? t('governance.classify.lower', { tier: values.tier, now: tier })
        : undefined,
    action: t('governance.classify.action'),
    send: (values, options) =>
      api.classify(
        entityRef,
        { tier: values.tier, reason: values.reason.trim() },
        options,
      ),
    done: result =>
      result.status === 'proposed'
        ? t('governance.classify.proposed', { tier: result.tier })
        : t('governance.classify.done', { tier: result.tier }),
  };
}

/** To accept or refuse a lower risk tier. @internal */
export function classificationDecisionDialog(
  t: Words,
  api: GovernanceApi,
  { classification, decision }: RequestOf<'decide-classification'>,
): FormDialogContent {
  const { id, tier } = classification;
  return {
    title: t(`governance.classification.${decision}Title`, { tier }),
    fields: [
      {
        name: 'reason',
        kind: 'text',
        label: t('governance.classification.reason'),
        required: decision === 'refuse',
      },
    ],
    action: t(`governance.classification.${decision}`),
    send: (values, options) =>
      api.decideClassification(
        id,
        { decision, reason: toText(values.reason) },
        options,
      ),
    done: () => t(`governance.classification.${decision}Done`, { tier }),
  };
}
