import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';
import { CompareStep } from '../change/CompareStep';
import { DeclaredNotice } from '../change/DeclaredNotice';
import { ModeChoice } from '../change/ModeChoice';
import { ModeDraft, withMode } from '../change/modeDraft';
import { PracticeChoice } from '../change/PracticeChoice';
import { Choice } from '../Choice';
import { useDelivery } from '../useDelivery';
import { useDialogStyles } from '../useDialogStyles';

/** @internal */
export interface DecisionFieldsProps {
  decision: 'keep' | 'change';
  draft: ModeDraft;
  /** A mode is still to be chosen. */
  error?: string;
  onDecide: (decision: 'keep' | 'change') => void;
  onChange: (draft: ModeDraft) => void;
}

/** Keep the mode or change it; a change shows what it would bring. @internal */
export function DecisionFields(props: DecisionFieldsProps) {
  const { decision, draft, onDecide, onChange } = props;
  const { delivery } = useDelivery();
  const { current } = delivery;
  const classes = useDialogStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const declared = current?.declaredIn === 'catalog';
  const choice = (value: 'keep' | 'change', title: string, help: string) => (
    <Choice
      type="radio"
      name="readiness-decision"
      checked={decision === value}
      onChange={() => onDecide(value)}
    >
      <span className={type.strong}>{title}</span>
      <br />
      <span className={type.secondary}>{help}</span>
    </Choice>
  );
  return (
    <>
      <fieldset className={classes.fieldset}>
        <legend className={type.visuallyHidden}>
          {t('deliveryDialog.reviewDecide')}
        </legend>
        {choice(
          'keep',
          t('deliveryDialog.keep', { title: current?.title ?? '' }),
          t('deliveryDialog.keepHelp'),
        )}
        {choice(
          'change',
          t('deliveryDialog.changeTo'),
          t('deliveryDialog.changeToHelp'),
        )}
      </fieldset>
      {decision === 'change' && (
        <>
          <ModeChoice
            value={draft.mode}
            without={current?.name}
            error={props.error}
            onChange={mode => onChange(withMode(draft, delivery, mode))}
          />
          {draft.mode && <CompareStep to={draft.mode} />}
          {draft.mode && declared && <DeclaredNotice draft={draft} />}
          {draft.mode && !declared && delivery.composedIn !== 'catalog' && (
            <PracticeChoice draft={draft} onChange={onChange} />
          )}
        </>
      )}
    </>
  );
}
