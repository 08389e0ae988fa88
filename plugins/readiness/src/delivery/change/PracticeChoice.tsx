import { ReadinessPractice } from 'backstage-plugin-readiness-common';
import { useId, useState } from 'react';
import { Disclosure } from '../../frame/Disclosure';
import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';
import { Choice } from '../Choice';
import { useDelivery } from '../useDelivery';
import { useDialogStyles } from '../useDialogStyles';
import { ModeDraft } from './modeDraft';

function toggled(names: string[], name: string): string[] {
  return names.includes(name)
    ? names.filter(other => other !== name)
    : [...names, name];
}

/** @internal */
export interface PracticeChoiceProps {
  draft: ModeDraft;
  onChange: (draft: ModeDraft) => void;
}

/** Which practices of the mode one takes, and which others; each with what it is for. @internal */
export function PracticeChoice(props: PracticeChoiceProps) {
  const { draft, onChange } = props;
  const { modes, practices } = useDelivery().delivery;
  const classes = useDialogStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const [unfolded, setUnfolded] = useState(false);
  const own = modes.find(({ name }) => name === draft.mode)?.practices ?? [];
  const others = practices.filter(
    ({ name }) => !own.some(one => one.name === name),
  );
  const chosen = others.filter(({ name }) => draft.added.includes(name));
  const rest = others.filter(({ name }) => !draft.added.includes(name));
  const choice = (practice: ReadinessPractice, checked: boolean) => (
    <Choice
      key={practice.name}
      type="checkbox"
      checked={checked}
      onChange={() =>
        onChange(
          own.includes(practice)
            ? { ...draft, removed: toggled(draft.removed, practice.name) }
            : { ...draft, added: toggled(draft.added, practice.name) },
        )
      }
    >
      <span className={type.strong}>{practice.title}</span>
      <br />
      <span className={type.secondary}>{practice.purpose}</span>
    </Choice>
  );
  return (
    <fieldset className={classes.fieldset}>
      <legend>
        <span className={type.strong}>{t('deliveryDialog.compose')}</span>{' '}
        <span className={type.secondary}>
          {t('deliveryDialog.composeHelp')}
        </span>
      </legend>
      {own.map(practice =>
        choice(practice, !draft.removed.includes(practice.name)),
      )}
      {chosen.map(practice => choice(practice, true))}
      {rest.length > 0 && (
        <div>
          <Disclosure
            expanded={unfolded}
            controls={id}
            onToggle={() => setUnfolded(!unfolded)}
          >
            <span className={type.secondary}>
              {t('deliveryDialog.addPractices', {
                number: String(rest.length),
              })}
            </span>
          </Disclosure>
          {unfolded && (
            <div id={id} className={classes.fieldset}>
              {rest.map(practice => choice(practice, false))}
            </div>
          )}
        </div>
      )}
    </fieldset>
  );
}
