import { useApi } from '@backstage/core-plugin-api';
import { ReadinessWriteOptions } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { useTypeScale } from '../../frame/useTypeScale';
import { usePartStyles } from '../../governance/usePartStyles';
import { useSend } from '../../governance/useSend';
import { useTexts } from '../../texts';
import type { DeliveryDialogEvents } from '../DeliveryDialog';
import { DeliveryRequest } from '../DeliveryRequest';
import { useDelivery } from '../useDelivery';
import { StepDialog } from '../StepDialog';
import { CompareStep } from './CompareStep';
import { DeclaredNotice, DeclaredPracticesNotice } from './DeclaredNotice';
import { LearnedFields } from './LearnedFields';
import { ModeChoice } from './ModeChoice';
import {
  hasErrors,
  ModeDraft,
  newDraft,
  toDraftErrors,
  toDraftInput,
  withMode,
} from './modeDraft';
import { PracticeChoice } from './PracticeChoice';
import { ReviewByField } from './ReviewByField';

/** @internal */
export interface ChangeDialogProps extends DeliveryDialogEvents {
  request: Extract<DeliveryRequest, { kind: 'change' }>;
}

/**
 * Choose a mode, see what it would bring, say why. Where the mode is declared in the catalog the
 * last step shows the line to write there instead.
 *
 * @internal
 */
export function ChangeDialog(props: ChangeDialogProps) {
  const { mode, practice, advice } = props.request;
  const { delivery } = useDelivery();
  const { entityRef, current, modes } = delivery;
  const api = useApi(readinessApiRef).delivery;
  const type = useTypeScale();
  const parts = usePartStyles();
  const { t } = useTexts();
  const [draft, setDraft] = useState(() => newDraft(delivery, mode, practice));
  const [tried, setTried] = useState<'mode' | 'why'>();
  const chosen = modes.find(({ name }) => name === draft.mode);
  const declared = current?.declaredIn === 'catalog';

  const send = async (value: ModeDraft, options: ReadinessWriteOptions) => {
    // Before the change: with another mode the advice may be gone.
    if (advice) {
      await api.answerAdvice(
        entityRef,
        advice.rule,
        { answer: 'agree' },
        options.idempotencyKey
          ? { ...options, idempotencyKey: `${options.idempotencyKey}-agree` }
          : options,
      );
    }
    return api.changeMode(
      entityRef,
      { mode: value.mode, ...toDraftInput(value, delivery) },
      options,
    );
  };
  const { state, submit } = useSend(send, result =>
    props.onDone(
      t('deliveryDialog.changed', { title: chosen?.title ?? draft.mode }),
      result,
    ),
  );
  const errors = tried === 'why' ? toDraftErrors(t, draft) : undefined;

  return (
    <StepDialog
      title={t('deliveryDialog.changeTitle')}
      steps={[
        {
          name: 'mode',
          title: t('deliveryDialog.changeMode'),
          onLeave: () => {
            setTried('mode');
            return chosen !== undefined;
          },
          content: (
            <ModeChoice
              value={draft.mode}
              onChange={name =>
                setDraft(withMode(draft, delivery, name, practice))
              }
              error={
                tried && !chosen ? t('deliveryDialog.chooseFirst') : undefined
              }
            />
          ),
        },
        {
          name: 'compare',
          title: t('deliveryDialog.changeCompare'),
          content: chosen && (
            <>
              <p className={parts.text}>
                <span className={type.strong}>{chosen.title}</span>
                {': '}
                {chosen.summary}
              </p>
              {chosen.name !== current?.name && (
                <CompareStep to={chosen.name} />
              )}
              {delivery.composedIn === 'catalog' ? (
                <DeclaredPracticesNotice />
              ) : (
                <PracticeChoice draft={draft} onChange={setDraft} />
              )}
            </>
          ),
        },
        {
          name: 'why',
          title: t('deliveryDialog.changeWhy'),
          onLeave: () => {
            setTried('why');
            return !hasErrors(toDraftErrors(t, draft));
          },
          content: declared ? (
            <DeclaredNotice draft={draft} />
          ) : (
            <>
              <LearnedFields
                draft={draft}
                errors={errors}
                before={delivery.ledger.find(({ learned }) => learned)?.learned}
                onChange={setDraft}
              />
              <ReviewByField
                draft={draft}
                errors={errors}
                onChange={setDraft}
              />
            </>
          ),
        },
      ]}
      action={declared ? undefined : t('deliveryDialog.confirm')}
      state={state}
      onConfirm={() => submit(draft)}
      onClose={props.onClose}
      onLookAgain={props.onLookAgain}
    />
  );
}
