import { Notice } from '../frame/Notice';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';
import { SendState } from './useSend';

/** @internal */
export interface SendFailureProps {
  state: SendState;
  /** It has changed meanwhile, and the person wants to see how. */
  onLookAgain?: () => void;
}

/** Why something could not be sent; nothing where it could. @internal */
export function SendFailure({ state, onLookAgain }: SendFailureProps) {
  const { t } = useTexts();
  if (state.status !== 'failed') {
    return null;
  }
  const conflict = onLookAgain && state.error.name === 'ConflictError';
  return (
    <Notice
      role="alert"
      shape="triangle"
      tone="warning"
      title={t(
        conflict ? 'governance.dialog.changed' : 'governance.dialog.failed',
      )}
      actions={
        conflict && (
          <QuietButton variant="outlined" onClick={onLookAgain}>
            {t('governance.dialog.lookAgain')}
          </QuietButton>
        )
      }
    >
      {state.error.message}
    </Notice>
  );
}
