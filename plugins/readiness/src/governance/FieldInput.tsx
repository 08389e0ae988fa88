import TextField from '@material-ui/core/TextField';
import { UseFormReturn } from 'react-hook-form';
import { toSafeUrl } from '../scorecard/toSafeUrl';
import { useTexts } from '../texts';
import { isAhead, toDayText } from './days';
import { DialogField, DialogValues, toText } from './dialogFields';

const TYPE = { line: 'text', text: 'text', url: 'url', day: 'date' } as const;

/** @internal */
export interface FieldInputProps {
  field: DialogField;
  form: UseFormReturn<DialogValues>;
  /** The dialog moves the focus to it when it opens. */
  first: boolean;
}

/** One field with its label, help, and what is wrong with it. @internal */
export function FieldInput(props: FieldInputProps) {
  const { field, form } = props;
  const { name, kind } = field;
  const { t } = useTexts();

  const validate = (value: string): string | true => {
    const text = toText(value);
    if (!text) {
      return field.required ? t('governance.dialog.required') : true;
    }
    if (kind === 'url') {
      return toSafeUrl(text) !== undefined || t('governance.dialog.notUrl');
    }
    if (kind !== 'day') {
      return true;
    }
    if (!isAhead(text, Date.now())) {
      return t('governance.dialog.notFuture');
    }
    return field.lastDay === undefined || text <= field.lastDay
      ? true
      : t('governance.dialog.tooLate', { date: toDayText(field.lastDay) });
  };
  const { ref, ...registration } = form.register(name, { validate });
  const error = form.formState.errors[name]?.message;
  return (
    <TextField
      {...registration}
      inputRef={ref}
      id={`readiness-field-${name}`}
      fullWidth
      variant="outlined"
      size="small"
      margin="dense"
      label={
        field.required
          ? field.label
          : `${field.label} (${t('governance.dialog.optional')})`
      }
      helperText={error ?? field.help}
      error={error !== undefined}
      autoFocus={props.first} // eslint-disable-line jsx-a11y/no-autofocus -- a dialog moves the focus into itself
      type={kind === 'choice' ? undefined : TYPE[kind]}
      multiline={kind === 'text'}
      minRows={kind === 'text' ? 3 : undefined}
      maxRows={kind === 'text' ? 12 : undefined}
      select={kind === 'choice'}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      FormHelperTextProps={error ? { role: 'alert' } : undefined}
      inputProps={{
        'aria-required': field.required,
        ...(kind === 'day' && { max: field.lastDay }),
      }}
    >
      {field.options?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </TextField>
  );
}
