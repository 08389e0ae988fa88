import TextField from '@material-ui/core/TextField';
import { useTexts } from '../../texts';
import { ModeDraft, ModeDraftErrors } from './modeDraft';

/** @internal */
export interface ReviewByFieldProps {
  draft: ModeDraft;
  errors?: ModeDraftErrors;
  onChange: (draft: ModeDraft) => void;
}

/** By when the way of working is looked at again. @internal */
export function ReviewByField(props: ReviewByFieldProps) {
  const { draft, errors } = props;
  const { t } = useTexts();
  return (
    <TextField
      id="readiness-review-by"
      type="date"
      variant="outlined"
      size="small"
      label={t('deliveryDialog.optional', {
        label: t('deliveryDialog.reviewBy'),
      })}
      value={draft.reviewBy}
      error={errors?.reviewBy !== undefined}
      helperText={errors?.reviewBy ?? t('deliveryDialog.reviewByHelp')}
      FormHelperTextProps={errors?.reviewBy ? { role: 'alert' } : undefined}
      InputLabelProps={{ shrink: true }}
      onChange={event =>
        props.onChange({ ...draft, reviewBy: event.target.value })
      }
    />
  );
}
