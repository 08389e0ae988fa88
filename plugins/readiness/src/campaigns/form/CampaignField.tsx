import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import { ReactNode, useId } from 'react';
import { FieldPath, useFormContext } from 'react-hook-form';
import { useTexts } from '../../texts';
import { CampaignDraft } from './campaignDraft';

/** @internal */
export interface CampaignFieldProps {
  name: FieldPath<CampaignDraft>;
  label: string;
  required?: boolean;
  help?: string;
  kind?: 'line' | 'text' | 'day' | 'percent' | 'choice';
  /** What may be chosen, or values to choose from while one writes. */
  children?: ReactNode;
  onChange?: () => void;
  inputProps?: TextFieldProps['inputProps'];
}

const TYPE = {
  line: 'text',
  text: 'text',
  day: 'date',
  percent: 'number',
  choice: undefined,
} as const;

/** One field of the form with its label, help, and what is wrong with it. @internal */
export function CampaignField(props: CampaignFieldProps) {
  const { name, label, required, help, kind = 'line' } = props;
  const { register, getFieldState, formState } =
    useFormContext<CampaignDraft>();
  const id = useId();
  const { t } = useTexts();
  const { ref, ...registration } = register(name, {
    onChange: props.onChange,
  });
  const error = getFieldState(name, formState).error?.message;
  return (
    <TextField
      {...registration}
      inputRef={ref}
      id={`${id}-field`}
      fullWidth
      variant="outlined"
      size="small"
      label={required ? label : `${label} (${t('governance.dialog.optional')})`}
      helperText={error ?? help}
      error={error !== undefined}
      type={TYPE[kind]}
      multiline={kind === 'text'}
      minRows={kind === 'text' ? 2 : undefined}
      maxRows={kind === 'text' ? 8 : undefined}
      select={kind === 'choice'}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      FormHelperTextProps={error ? { role: 'alert' } : undefined}
      inputProps={{ 'aria-required': required, ...props.inputProps }}
    >
      {kind === 'choice' ? props.children : undefined}
    </TextField>
  );
}
