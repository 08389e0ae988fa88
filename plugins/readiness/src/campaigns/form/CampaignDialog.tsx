import { useApi } from '@backstage/core-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import {
  Campaign,
  ReadinessWriteOptions,
} from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { FormEvent, useEffect, useId, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import { readFilter, toFleetFilter } from '../../fleet/fleetUrl';
import { LoadError } from '../../frame/LoadError';
import { Notice } from '../../frame/Notice';
import { QuietButton } from '../../frame/QuietButton';
import { Skeleton } from '../../frame/Skeleton';
import { useTypeScale } from '../../frame/useTypeScale';
import { SendButton } from '../../governance/SendButton';
import { SendFailure } from '../../governance/SendFailure';
import { useSend } from '../../governance/useSend';
import { useTexts } from '../../texts';
import {
  CampaignDraft,
  checkDraft,
  newDraft,
  toDraft,
  toInput,
} from './campaignDraft';
import { CampaignFields } from './CampaignFields';
import { RefusedParts, toServerProblems } from './toServerProblems';
import { useFormStyles } from './useFormStyles';

/** @internal */
export interface CampaignDialogProps {
  /** To change; a new one without it. */
  campaign?: Campaign;
  /** On a new one: filled in. */
  target?: Campaign['target'];
  onDone: (campaign: Campaign, message: string) => void;
  onClose: () => void;
}

/**
 * To start a campaign or to change one. What is wrong stands beside its field, what the server
 * refuses too; sending it again after a failure does it once; what was written is not lost unasked.
 *
 * @internal
 */
export function CampaignDialog(props: CampaignDialogProps) {
  const { campaign } = props;
  const api = useApi(readinessApiRef);
  const classes = useFormStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const [params] = useSearchParams();
  const filter = toFleetFilter(readFilter(params));
  const [filterBefore] = useState(() => JSON.stringify(filter));
  const [refused, setRefused] = useState<RefusedParts>({});
  const [leaving, setLeaving] = useState(false);
  const lastFocus = useRef<HTMLElement | null>(null);
  const policies = useReloadable('policies', signal =>
    api.getPolicies({ signal }),
  );
  const form = useForm<CampaignDraft>({
    defaultValues: campaign
      ? toDraft(campaign)
      : newDraft({ target: props.target, now: Date.now() }),
  });
  const { state, submit } = useSend(
    (draft: CampaignDraft, options: ReadinessWriteOptions) => {
      const input = toInput(draft, filter);
      return campaign
        ? api.fleet.updateCampaign(campaign.name, input, options)
        : api.fleet.createCampaign(input, options);
    },
    result =>
      props.onDone(
        result,
        t(campaign ? 'campaignForm.saved' : 'campaignForm.created', {
          title: result.title,
        }),
      ),
  );
  const sending = state.status === 'sending';
  const dirty =
    form.formState.isDirty || JSON.stringify(filter) !== filterBefore;

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (dirty) {
      window.addEventListener('beforeunload', ask);
    }
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  const onValid = async (draft: CampaignDraft) => {
    setRefused({});
    const missing = checkDraft(draft, {
      now: Date.now(),
      deadlineBefore: campaign && toDraft(campaign).deadline,
    });
    missing.forEach(({ field, problem }, index) =>
      form.setError(
        field,
        { message: t(`campaignProblem.${problem}`) },
        { shouldFocus: index === 0 },
      ),
    );
    if (missing.length > 0) {
      return;
    }
    const error = await submit(draft);
    if (error?.name !== 'InputError') {
      return;
    }
    const problems = toServerProblems(error.message);
    setRefused(problems.refused);
    problems.fields.forEach(({ field, message }, index) =>
      form.setError(field, { message }, { shouldFocus: index === 0 }),
    );
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // A dialog is below the page in React's tree, and so are the forms of its own filter.
    event.stopPropagation();
    event.preventDefault();
    if (event.target === event.currentTarget && !sending) {
      void form.handleSubmit(onValid)(event);
    }
  };
  const close = () => {
    if (dirty) {
      lastFocus.current = document.activeElement as HTMLElement | null;
      setLeaving(true);
    } else {
      props.onClose();
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={sending ? undefined : close}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <form noValidate onSubmit={onSubmit} className={classes.form}>
        <h2
          id={`${id}-title`}
          className={`${classes.title} ${type.body} ${type.heading}`}
        >
          {campaign
            ? t('campaignForm.editTitle', { title: campaign.title })
            : t('campaignForm.newTitle')}
        </h2>
        <DialogContent className={`${classes.content} ${type.body}`}>
          <p id={`${id}-text`} className={`${classes.text} ${type.secondary}`}>
            {t('campaignForm.text')}
          </p>
          {policies.loading && <Skeleton height={320} />}
          {policies.error && !policies.value && (
            <LoadError error={policies.error} onRetry={policies.reload} />
          )}
          {policies.value && (
            <FormProvider {...form}>
              <CampaignFields
                documents={policies.value.documents}
                isNew={!campaign}
                filter={filter}
                refused={refused}
              />
            </FormProvider>
          )}
        </DialogContent>
        <div className={`${classes.messages} ${type.body}`}>
          <SendFailure state={state} />
          {leaving && (
            <Notice
              role="alert"
              shape="triangle"
              tone="warning"
              title={t('campaignForm.keepTitle')}
              actions={
                <>
                  <QuietButton
                    variant="outlined"
                    autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- a question moves the focus to its answer
                    onClick={() => {
                      setLeaving(false);
                      lastFocus.current?.focus();
                    }}
                  >
                    {t('campaignForm.keep')}
                  </QuietButton>
                  <QuietButton onClick={props.onClose}>
                    {t('campaignForm.discard')}
                  </QuietButton>
                </>
              }
            />
          )}
        </div>
        <DialogActions className={`${classes.actions} ${type.body}`}>
          <QuietButton onClick={close} disabled={sending}>
            {t('governance.dialog.cancel')}
          </QuietButton>
          <SendButton state={state} disabled={!policies.value}>
            {campaign ? t('campaignForm.save') : t('campaignForm.create')}
          </SendButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
