import classNames from 'classnames';
import { ReactNode } from 'react';
import { useDialogStyles } from './useDialogStyles';

/** @internal */
export interface ChoiceProps {
  type: 'radio' | 'checkbox';
  /** Of the group, on radio buttons. */
  name?: string;
  checked: boolean;
  onChange: () => void;
  /** Its name, and what it means. */
  children: ReactNode;
}

/** One choice with room for what it means. @internal */
export function Choice(props: ChoiceProps) {
  const { type, name, checked, onChange } = props;
  const classes = useDialogStyles();
  return (
    <label
      className={classNames(classes.choice, {
        [classes.chosen]: type === 'radio' && checked,
      })}
    >
      <input type={type} name={name} checked={checked} onChange={onChange} />
      <span className={classes.words}>{props.children}</span>
    </label>
  );
}
