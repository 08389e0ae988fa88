import { toReasonText, toWords } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';
import { Choice } from '../Choice';
import { useDelivery } from '../useDelivery';
import { useDialogStyles } from '../useDialogStyles';

/** @internal */
export interface ModeChoiceProps {
  /** Name of the chosen mode; empty without. */
  value: string;
  onChange: (mode: string) => void;
  /** Not to choose from. */
  without?: string;
  error?: string;
}

/** The modes in the order of their stages, with what is in force and what is suggested. @internal */
export function ModeChoice(props: ModeChoiceProps) {
  const { current, modes, suggestions } = useDelivery().delivery;
  const classes = useDialogStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <fieldset className={classes.fieldset}>
      <legend className={type.visuallyHidden}>
        {t('deliveryDialog.modes')}
      </legend>
      {props.error && <div role="alert">{props.error}</div>}
      {modes
        .filter(({ name }) => name !== props.without)
        .map(({ name, title, stage, summary }) => {
          const suggestion = suggestions.find(({ mode }) => mode === name);
          const marks = [
            toWords(stage),
            name === current?.name && t('deliveryDialog.current'),
            suggestion && t('deliveryDialog.suggested'),
          ].filter(Boolean);
          return (
            <Choice
              key={name}
              type="radio"
              name="readiness-mode"
              checked={props.value === name}
              onChange={() => props.onChange(name)}
            >
              <span className={type.strong}>{title}</span>{' '}
              <span className={type.secondary}>{marks.join(' · ')}</span>
              <br />
              {summary}
              {suggestion?.reasons.map(reason => (
                <span key={reason} className={type.secondary}>
                  {' '}
                  {toReasonText(reason)}
                </span>
              ))}
            </Choice>
          );
        })}
    </fieldset>
  );
}
