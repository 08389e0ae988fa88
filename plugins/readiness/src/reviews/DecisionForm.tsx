import { toError } from '@backstage/errors';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { FormEvent, KeyboardEvent, RefObject, useState } from 'react';
import { toServerError } from '../frame/loadFailure';
import { Notice } from '../frame/Notice';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';

/** @internal */
export const DECISIONS = ['approve', 'changes', 'reject'] as const;

/** @internal */
export type Decision = (typeof DECISIONS)[number];

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1) },
    choice: { margin: 0, gap: theme.spacing(1), alignItems: 'flex-start' },
    label: { font: 'inherit' },
    radio: { padding: 0 },
    hint: { display: 'block', color: mutedColor(theme) },
    reason: {
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
      '& .MuiFormHelperText-root': { color: mutedColor(theme) },
    },
  }),
  { name: 'ReadinessDecisionForm' },
);

/** @internal */
export interface DecisionFormProps {
  decision: Decision;
  onChoose: (decision: Decision) => void;
  reasonRef: RefObject<HTMLTextAreaElement>;
  /** Leaves the form where it succeeds. */
  send: (decision: Decision, reason: string) => Promise<void>;
  onLookAgain: () => void;
}

/** A decision with its reason; what the server refuses is said here, with the reason kept. @internal */
export function DecisionForm(props: DecisionFormProps) {
  const { decision } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();

  const submit = async () => {
    if (sending) {
      return;
    }
    if (!reason.trim()) {
      setReasonMissing(true);
      props.reasonRef.current?.focus();
      return;
    }
    setSending(true);
    setError(undefined);
    try {
      await props.send(decision, reason.trim());
    } catch (failure) {
      setError(toServerError(toError(failure)));
      setSending(false);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <form
      noValidate
      className={classes.root}
      aria-label={t('reviews.decision')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <RadioGroup
        onKeyDown={onKey}
        aria-label={t('reviews.decision')}
        name="readiness-decision"
        value={decision}
        onChange={(_, value) => {
          props.onChoose(DECISIONS.find(one => one === value) ?? DECISIONS[0]);
          setReasonMissing(false);
        }}
      >
        {DECISIONS.map(value => (
          <FormControlLabel
            key={value}
            className={classes.choice}
            value={value}
            control={
              <Radio size="small" color="primary" className={classes.radio} />
            }
            label={
              <>
                {t(`reviewDecision.${value}`)}
                <span className={classes.hint}>
                  {t(`reviewDecisionHint.${value}`)}
                </span>
              </>
            }
            classes={{ label: classes.label }}
          />
        ))}
      </RadioGroup>
      <TextField
        className={classes.reason}
        id="readiness-decision-reason"
        label={t('reviews.reason')}
        helperText={
          reasonMissing ? t('reviews.reasonMissing') : t('reviews.reasonNeeded')
        }
        error={reasonMissing}
        required
        inputRef={props.reasonRef}
        multiline
        minRows={3}
        size="small"
        variant="outlined"
        value={reason}
        onKeyDown={onKey}
        onChange={event => {
          setReason(event.target.value);
          setReasonMissing(false);
        }}
      />
      {error && (
        <Notice
          role="alert"
          shape="triangle"
          tone="warning"
          title={t(
            error.name === 'ConflictError'
              ? 'reviews.conflict'
              : 'reviews.notSent',
          )}
          actions={
            <QuietButton variant="outlined" onClick={props.onLookAgain}>
              {t('reviews.lookAgain')}
            </QuietButton>
          }
        >
          {error.message}
        </Notice>
      )}
      <div>
        <QuietButton type="submit" variant="contained" aria-disabled={sending}>
          {sending ? t('reviews.sending') : t(`reviewDecision.${decision}`)}
        </QuietButton>
      </div>
    </form>
  );
}
