import TextField from '@material-ui/core/TextField';
import { LinkButton } from '../../frame/LinkButton';
import { QuietButton } from '../../frame/QuietButton';
import { Part } from '../../governance/Part';
import { useTexts } from '../../texts';
import { useDialogStyles } from '../useDialogStyles';
import { ModeDraft, ModeDraftErrors } from './modeDraft';

/** @internal */
export interface LearnedFieldsProps {
  draft: ModeDraft;
  /** What is wrong; nothing until one tried to go on. */
  errors?: ModeDraftErrors;
  /** What was learned the last time. */
  before?: string;
  onChange: (draft: ModeDraft) => void;
}

/** What was learned, and the links that show it. @internal */
export function LearnedFields(props: LearnedFieldsProps) {
  const { draft, errors, before, onChange } = props;
  const classes = useDialogStyles();
  const { t } = useTexts();
  const setLink = (
    index: number,
    change: Partial<ModeDraft['evidence'][number]>,
  ) =>
    onChange({
      ...draft,
      evidence: draft.evidence.map((link, position) =>
        position === index ? { ...link, ...change } : link,
      ),
    });
  return (
    <>
      <TextField
        id="readiness-learned"
        fullWidth
        multiline
        minRows={3}
        maxRows={12}
        variant="outlined"
        size="small"
        label={t('deliveryDialog.learned')}
        value={draft.learned}
        error={errors?.learned !== undefined}
        helperText={
          errors?.learned ??
          (before
            ? t('deliveryDialog.lastTime', { text: before })
            : t('deliveryDialog.learnedHelp'))
        }
        FormHelperTextProps={errors?.learned ? { role: 'alert' } : undefined}
        InputLabelProps={{ shrink: true }}
        inputProps={{ 'aria-required': true }}
        onChange={event => onChange({ ...draft, learned: event.target.value })}
      />
      <Part
        title={t('deliveryDialog.optional', {
          label: t('deliveryDialog.evidence'),
        })}
        level={3}
      >
        {draft.evidence.map(({ url, title }, index) => {
          const number = String(index + 1);
          const wrong = errors?.links.get(index);
          return (
            // Links are told apart by their position only.
            <div key={index} className={classes.link}>
              <TextField
                id={`readiness-link-${index}`}
                variant="outlined"
                size="small"
                type="url"
                label={t('deliveryDialog.evidenceUrl', { number })}
                value={url}
                error={wrong !== undefined}
                helperText={wrong}
                FormHelperTextProps={wrong ? { role: 'alert' } : undefined}
                InputLabelProps={{ shrink: true }}
                onChange={event => setLink(index, { url: event.target.value })}
              />
              <TextField
                id={`readiness-link-title-${index}`}
                variant="outlined"
                size="small"
                label={t('deliveryDialog.evidenceTitle', { number })}
                value={title}
                InputLabelProps={{ shrink: true }}
                onChange={event =>
                  setLink(index, { title: event.target.value })
                }
              />
              <LinkButton
                about={t('deliveryDialog.evidenceUrl', { number })}
                onClick={() =>
                  onChange({
                    ...draft,
                    evidence: draft.evidence.filter(
                      (_, position) => position !== index,
                    ),
                  })
                }
              >
                {t('deliveryDialog.removeEvidence')}
              </LinkButton>
            </div>
          );
        })}
        <div>
          <QuietButton
            onClick={() =>
              onChange({
                ...draft,
                evidence: [...draft.evidence, { url: '', title: '' }],
              })
            }
          >
            {t('deliveryDialog.addEvidence')}
          </QuietButton>
        </div>
      </Part>
    </>
  );
}
