import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import {
  FormEvent,
  ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { SendButton } from '../governance/SendButton';
import { SendFailure } from '../governance/SendFailure';
import { SendState } from '../governance/useSend';
import { useTexts } from '../texts';
import { useDialogStyles } from './useDialogStyles';

/** @internal */
export interface DialogStep {
  name: string;
  title: string;
  content: ReactNode;
  /** Whether one may go on; says beside the fields what is missing. */
  onLeave?: () => boolean;
}

/** @internal */
export interface StepDialogProps {
  title: string;
  steps: DialogStep[];
  /** Word of the last button; without one the last step has nothing to confirm. */
  action?: string;
  state: SendState;
  onConfirm: () => void;
  onClose: () => void;
  /** It has changed meanwhile, and the person wants to see how. */
  onLookAgain: () => void;
}

/**
 * A few short steps, one at a time. What was answered stays when one goes back; the focus moves
 * with the steps, so that a screen reader begins at the top of each.
 *
 * @internal
 */
export function StepDialog(props: StepDialogProps) {
  const { title, steps, action, state, onClose } = props;
  const classes = useDialogStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const [index, setIndex] = useState(0);
  const content = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const step = steps[index];
  const last = index === steps.length - 1;
  const sending = state.status === 'sending';

  useEffect(() => {
    if (moved.current) {
      content.current?.focus();
    }
  }, [index]);
  const go = (next: number) => {
    moved.current = true;
    setIndex(next);
  };
  const onSubmit = (event: FormEvent) => {
    // A dialog is below the page in React's tree, also where the page is a form.
    event.stopPropagation();
    event.preventDefault();
    if (sending || (step.onLeave && !step.onLeave())) {
      return;
    }
    if (last) {
      if (action) {
        props.onConfirm();
      }
    } else {
      go(index + 1);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={sending ? undefined : onClose}
      aria-labelledby={`${id}-title`}
    >
      <form noValidate onSubmit={onSubmit} className={classes.form}>
        <div className={`${classes.header} ${type.body}`}>
          <h2 id={`${id}-title`} className={type.heading}>
            {title}
          </h2>
          {steps.length > 1 && (
            <ol
              className={classes.steps}
              aria-label={t('deliveryDialog.steps')}
            >
              {steps.map(({ name, title: stepTitle }, position) => (
                <li
                  key={name}
                  aria-current={position === index ? 'step' : undefined}
                >
                  {position + 1} {stepTitle}
                </li>
              ))}
            </ol>
          )}
        </div>
        <DialogContent
          ref={content}
          tabIndex={-1}
          role="group"
          aria-label={t('deliveryDialog.step', {
            step: String(index + 1),
            of: String(steps.length),
            title: step.title,
          })}
          className={`${classes.content} ${type.body}`}
        >
          {step.content}
          <SendFailure state={state} onLookAgain={props.onLookAgain} />
        </DialogContent>
        <DialogActions className={`${classes.actions} ${type.body}`}>
          <QuietButton onClick={onClose} disabled={sending}>
            {t('governance.dialog.cancel')}
          </QuietButton>
          <span className={classes.spring} />
          {index > 0 && (
            <QuietButton
              variant="outlined"
              onClick={() => go(index - 1)}
              disabled={sending}
            >
              {t('deliveryDialog.back')}
            </QuietButton>
          )}
          {(!last || action) && (
            <SendButton state={state}>
              {last && action ? action : t('deliveryDialog.next')}
            </SendButton>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
