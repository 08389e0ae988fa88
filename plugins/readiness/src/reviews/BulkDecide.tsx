import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  BulkDecisionResult,
  ReadinessReviewItem,
} from 'backstage-plugin-readiness-common';
import { mutedColor, readinessApiRef } from 'backstage-plugin-readiness-react';
import { useRef, useState } from 'react';
import { Panel } from '../frame/Panel';
import { QuietButton } from '../frame/QuietButton';
import { useIdempotencyKey } from '../frame/useIdempotencyKey';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toBulkDecisions } from './toBulkDecisions';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), maxWidth: 720 },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    reason: {
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
      '& .MuiFormHelperText-root': { color: mutedColor(theme) },
    },
  }),
  { name: 'ReadinessBulkDecide' },
);

/** What came of decisions that were sent together. @internal */
export type BulkOutcome =
  | { items: ReadinessReviewItem[]; results: BulkDecisionResult['results'] }
  | { error: Error };

/** @internal */
export interface BulkDecideProps {
  /** Those selected; never empty. */
  items: ReadinessReviewItem[];
  onOutcome: (outcome: BulkOutcome) => void;
  onClear: () => void;
}

/** One decision and one reason for all that is selected. @internal */
export function BulkDecide(props: BulkDecideProps) {
  const { items } = props;
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const { keyOf, forget } = useIdempotencyKey();
  const field = useRef<HTMLTextAreaElement>(null);
  const count = items.length;

  const decide = async (decision: 'approve' | 'refuse') => {
    if (sending) {
      return;
    }
    if (!reason.trim()) {
      setReasonMissing(true);
      field.current?.focus();
      return;
    }
    const decisions = toBulkDecisions(items, decision, reason);
    setSending(true);
    try {
      const { results } = await api.governance.decideAll(decisions, {
        idempotencyKey: keyOf(decisions),
      });
      forget();
      setReason('');
      props.onOutcome({ items, results });
    } catch (error) {
      props.onOutcome({ error: toError(error) });
    } finally {
      setSending(false);
    }
  };
  return (
    <Panel labelledBy="readiness-bulk-title">
      <div className={classes.root}>
        <h2 id="readiness-bulk-title" className={type.heading}>
          {t('reviews.bulkTitle', { count })}
        </h2>
        <TextField
          className={classes.reason}
          id="readiness-bulk-reason"
          label={t('reviews.reason')}
          helperText={
            reasonMissing ? t('reviews.reasonMissing') : t('reviews.reasonHint')
          }
          error={reasonMissing}
          inputRef={field}
          multiline
          size="small"
          variant="outlined"
          value={reason}
          onChange={event => {
            setReason(event.target.value);
            setReasonMissing(false);
          }}
        />
        <div className={classes.actions} aria-busy={sending}>
          <QuietButton
            variant="contained"
            aria-disabled={sending}
            onClick={() => decide('approve')}
          >
            {sending
              ? t('reviews.sending')
              : t('reviews.approveAll', { count })}
          </QuietButton>
          <QuietButton
            variant="outlined"
            aria-disabled={sending}
            onClick={() => decide('refuse')}
          >
            {t('reviews.refuseAll', { count })}
          </QuietButton>
          <QuietButton onClick={props.onClear}>
            {t('reviews.clear')}
          </QuietButton>
        </div>
      </div>
    </Panel>
  );
}
