import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import { makeStyles } from '@material-ui/core/styles';
import { ReadinessWriteOptions } from 'backstage-plugin-readiness-common';
import { FormEvent, useId } from 'react';
import { useForm } from 'react-hook-form';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { DialogField, DialogValues } from './dialogFields';
import { FieldInput } from './FieldInput';
import { SendButton } from './SendButton';
import { SendFailure } from './SendFailure';
import { toFieldErrors } from './toFieldErrors';
import { useSend } from './useSend';

const useStyles = makeStyles(
  theme => ({
    form: { display: 'contents' },
    title: {
      padding: theme.spacing(2, 3, 0),
      overflowWrap: 'anywhere',
    },
    content: { display: 'grid', gap: theme.spacing(1) },
    text: { margin: 0 },
    actions: { padding: theme.spacing(1, 3, 2) },
  }),
  { name: 'ReadinessFormDialog' },
);

/** What a dialog asks, and what it does with the answer. @internal */
export interface FormDialogContent<T = unknown> {
  title: string;
  /** What follows from it. */
  text?: string;
  fields: DialogField[];
  /** What is wrong with the answers together, by field. */
  check?: (
    values: DialogValues,
  ) => { field: string; message: string } | undefined;
  /** A sentence that depends on what is written. */
  note?: (values: DialogValues) => string | undefined;
  action: string;
  send: (values: DialogValues, options: ReadinessWriteOptions) => Promise<T>;
  /** Says that it is done. */
  done(result: T): string;
}

/** @internal */
export interface FormDialogProps<T> {
  content: FormDialogContent<T>;
  onDone: (message: string) => void;
  onClose: () => void;
  /** It has changed meanwhile, and the person wants to see how. */
  onLookAgain: () => void;
}

/**
 * Asks a few things and sends them: what is wrong stands beside its field, what the server refuses
 * too; sending it again after a failure does it once.
 *
 * @internal
 */
export function FormDialog<T>(props: FormDialogProps<T>) {
  const { content, onClose } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const form = useForm<DialogValues>({
    defaultValues: Object.fromEntries(
      content.fields.map(field => [field.name, field.initial ?? '']),
    ),
  });
  const { state, submit } = useSend(content.send, result =>
    props.onDone(content.done(result)),
  );
  const sending = state.status === 'sending';

  const onValid = async (values: DialogValues) => {
    const wrong = content.check?.(values);
    if (wrong) {
      form.setError(
        wrong.field,
        { message: wrong.message },
        { shouldFocus: true },
      );
      return;
    }
    const error = await submit(values);
    if (error?.name !== 'InputError') {
      return;
    }
    const names = content.fields.map(({ name }) => name);
    [...toFieldErrors(error.message, names)].forEach(
      ([field, message], index) =>
        form.setError(field, { message }, { shouldFocus: index === 0 }),
    );
  };
  const onSubmit = (event: FormEvent) => {
    // A dialog is below the page in React's tree, also where the page is a form.
    event.stopPropagation();
    event.preventDefault();
    if (!sending) {
      void form.handleSubmit(onValid)(event);
    }
  };
  const note = content.note?.(form.watch());

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={sending ? undefined : onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={content.text ? `${id}-text` : undefined}
    >
      <form noValidate onSubmit={onSubmit} className={classes.form}>
        <h2
          id={`${id}-title`}
          className={`${classes.title} ${type.body} ${type.heading}`}
        >
          {content.title}
        </h2>
        <DialogContent className={`${classes.content} ${type.body}`}>
          {content.text && (
            <p
              id={`${id}-text`}
              className={`${classes.text} ${type.secondary}`}
            >
              {content.text}
            </p>
          )}
          {content.fields.map((field, index) => (
            <FieldInput
              key={field.name}
              field={field}
              form={form}
              first={index === 0}
            />
          ))}
          {note && (
            <p role="status" className={classes.text}>
              {note}
            </p>
          )}
          <SendFailure state={state} onLookAgain={props.onLookAgain} />
        </DialogContent>
        <DialogActions className={`${classes.actions} ${type.body}`}>
          <QuietButton onClick={onClose} disabled={sending}>
            {t('governance.dialog.cancel')}
          </QuietButton>
          <SendButton state={state}>{content.action}</SendButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
