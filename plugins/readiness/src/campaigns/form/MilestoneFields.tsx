import { useFieldArray } from 'react-hook-form';
import { LinkButton } from '../../frame/LinkButton';
import { QuietButton } from '../../frame/QuietButton';
import { useTypeScale } from '../../frame/useTypeScale';
import { Part } from '../../governance/Part';
import { useTexts } from '../../texts';
import { CampaignDraft } from './campaignDraft';
import { CampaignField } from './CampaignField';
import { useFormStyles } from './useFormStyles';

/** @internal */
export interface MilestoneFieldsProps {
  /** What the server refuses of them. */
  error?: string;
}

/** Which share should be done by which day. @internal */
export function MilestoneFields({ error }: MilestoneFieldsProps) {
  const classes = useFormStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const { fields, append, remove } = useFieldArray<CampaignDraft, 'milestones'>(
    { name: 'milestones' },
  );
  return (
    <Part title={t('campaignForm.milestones')} level={3}>
      <p className={`${classes.text} ${type.secondary}`}>
        {t('campaignForm.milestonesText')}
      </p>
      <ol className={classes.list}>
        {fields.map((field, index) => (
          <li key={field.id} className={classes.milestone}>
            <CampaignField
              name={`milestones.${index}.title`}
              label={t('campaignForm.milestoneTitle')}
              required
            />
            <CampaignField
              name={`milestones.${index}.date`}
              label={t('campaignForm.milestoneDate')}
              kind="day"
              required
            />
            <CampaignField
              name={`milestones.${index}.percent`}
              label={t('campaignForm.milestoneShare')}
              kind="percent"
              required
              inputProps={{ min: 1, max: 100 }}
            />
            <LinkButton
              about={t('campaignForm.milestone', { number: String(index + 1) })}
              onClick={() => remove(index)}
            >
              {t('campaignForm.remove')}
            </LinkButton>
          </li>
        ))}
      </ol>
      {error && <span role="alert">{error}</span>}
      <div>
        <QuietButton
          variant="outlined"
          onClick={() => append({ title: '', date: '', percent: '' })}
        >
          {t('campaignForm.add')}
        </QuietButton>
      </div>
    </Part>
  );
}
