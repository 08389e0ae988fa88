import { useApi } from '@backstage/core-plugin-api';
import { ModeReviewInput } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { useSend } from '../../governance/useSend';
import { useTexts } from '../../texts';
import { LearnedFields } from '../change/LearnedFields';
import {
  hasErrors,
  newDraft,
  toDraftErrors,
  toDraftInput,
} from '../change/modeDraft';
import { ReviewByField } from '../change/ReviewByField';
import type { DeliveryDialogEvents } from '../DeliveryDialog';
import { useDelivery } from '../useDelivery';
import { StepDialog } from '../StepDialog';
import { DecisionFields } from './DecisionFields';
import { toChanges, TopicAnswers, TopicFields } from './TopicFields';

/**
 * A short look at the way of working: what changed, what was learned, keep or change. It writes
 * one entry of the ledger.
 *
 * @internal
 */
export function ReviewDialog(props: DeliveryDialogEvents) {
  const { delivery } = useDelivery();
  const { entityRef, current, ledger, modes } = delivery;
  const api = useApi(readinessApiRef).delivery;
  const { t } = useTexts();
  const [answers, setAnswers] = useState<TopicAnswers>({});
  const [decision, setDecision] = useState<'keep' | 'change'>('keep');
  const [draft, setDraft] = useState(() => newDraft(delivery));
  const [triedLearned, setTriedLearned] = useState(false);
  const [triedDecision, setTriedDecision] = useState(false);
  const before = ledger.find(({ kind }) => kind === 'review');
  const mode = decision === 'change' ? draft.mode : current?.name;
  const title = modes.find(({ name }) => name === mode)?.title ?? mode ?? '';
  const declared = current?.declaredIn === 'catalog';
  const errors = toDraftErrors(t, draft);

  const { state, submit } = useSend(
    (input: ModeReviewInput, options) =>
      api.reviewMode(entityRef, input, options),
    result => props.onDone(t('deliveryDialog.reviewed', { title }), result),
  );
  const toInput = (): ModeReviewInput => {
    const { practices, ...input } = toDraftInput(draft, delivery);
    const changes = toChanges(answers);
    return decision === 'change'
      ? { ...input, practices, changes, decision, mode: draft.mode }
      : { ...input, changes, decision };
  };
  return (
    <StepDialog
      title={t('deliveryDialog.reviewTitle')}
      steps={[
        {
          name: 'what',
          title: t('deliveryDialog.reviewWhat'),
          content: (
            <TopicFields
              answers={answers}
              before={before?.changes}
              onChange={setAnswers}
            />
          ),
        },
        {
          name: 'learned',
          title: t('deliveryDialog.reviewLearned'),
          onLeave: () => {
            setTriedLearned(true);
            return !errors.learned && errors.links.size === 0;
          },
          content: (
            <LearnedFields
              draft={draft}
              errors={triedLearned ? errors : undefined}
              before={before?.learned}
              onChange={setDraft}
            />
          ),
        },
        {
          name: 'decide',
          title: t('deliveryDialog.reviewDecide'),
          onLeave: () => {
            setTriedDecision(true);
            return mode !== '' && !hasErrors(errors);
          },
          content: (
            <>
              <DecisionFields
                decision={decision}
                draft={draft}
                error={
                  triedDecision && mode === ''
                    ? t('deliveryDialog.chooseFirst')
                    : undefined
                }
                onDecide={setDecision}
                onChange={setDraft}
              />
              <ReviewByField
                draft={draft}
                errors={triedDecision ? errors : undefined}
                onChange={setDraft}
              />
            </>
          ),
        },
      ]}
      action={
        declared && decision === 'change'
          ? undefined
          : t('deliveryDialog.confirmReview')
      }
      state={state}
      onConfirm={() => submit(toInput())}
      onClose={props.onClose}
      onLookAgain={props.onLookAgain}
    />
  );
}
