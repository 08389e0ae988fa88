import CircularProgress from '@material-ui/core/CircularProgress';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';
import { SendState } from './useSend';

/** @internal */
export interface SendButtonProps {
  state: SendState;
  /** What it does. */
  children: string;
  disabled?: boolean;
}

/** Sends a form, and says that it is on its way. @internal */
export function SendButton({ state, children, disabled }: SendButtonProps) {
  const { t } = useTexts();
  const sending = state.status === 'sending';
  return (
    <QuietButton
      type="submit"
      variant="contained"
      disabled={disabled}
      aria-disabled={sending}
      startIcon={
        sending && <CircularProgress size={14} color="inherit" aria-hidden />
      }
    >
      {sending ? t('governance.dialog.sending') : children}
    </QuietButton>
  );
}
