import { PolicySet } from 'backstage-plugin-readiness-common';
import { useEffect, useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTexts } from '../../texts';
import { CampaignDraft } from './campaignDraft';
import { CampaignField } from './CampaignField';
import { MilestoneFields } from './MilestoneFields';
import { ScopeFields } from './ScopeFields';
import { TargetFields } from './TargetFields';
import { RefusedParts } from './toServerProblems';
import { useFormStyles } from './useFormStyles';
import { useOwnerSuggestions } from './useOwnerSuggestions';

/** @internal */
export interface CampaignFieldsProps {
  documents: PolicySet['documents'];
  /** A new campaign is the reader's own group's, until they say otherwise. */
  isNew: boolean;
  filter: string[];
  refused: RefusedParts;
}

/** All that a campaign is made of. @internal */
export function CampaignFields(props: CampaignFieldsProps) {
  const classes = useFormStyles();
  const id = useId();
  const { t } = useTexts();
  const { resetField, getValues } = useFormContext<CampaignDraft>();
  const { own, owners } = useOwnerSuggestions();
  const { isNew } = props;

  useEffect(() => {
    if (isNew && own && getValues('owner') === '') {
      resetField('owner', { defaultValue: own });
    }
  }, [isNew, own, getValues, resetField]);

  return (
    <>
      <TargetFields documents={props.documents} />
      <CampaignField
        name="title"
        label={t('campaignForm.title')}
        help={t('campaignForm.titleHelp')}
        required
      />
      <CampaignField
        name="description"
        kind="text"
        label={t('campaignForm.description')}
        help={t('campaignForm.descriptionHelp')}
      />
      <CampaignField
        name="owner"
        label={t('campaignForm.owner')}
        help={t('campaignForm.ownerHelp')}
        required
        inputProps={{ list: `${id}-owners`, autoComplete: 'off' }}
      />
      <datalist id={`${id}-owners`}>
        {owners.map(owner => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      <div className={classes.halves}>
        <CampaignField
          name="startsAt"
          kind="day"
          label={t('campaignForm.startsAt')}
        />
        <CampaignField
          name="deadline"
          kind="day"
          label={t('campaignForm.deadline')}
          required
        />
      </div>
      <ScopeFields filter={props.filter} error={props.refused.filter} />
      <MilestoneFields error={props.refused.milestones} />
    </>
  );
}
