import { PolicySet } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTexts } from '../../texts';
import { CampaignDraft } from './campaignDraft';
import { CampaignField } from './CampaignField';
import { TargetKind, TargetOption, toTargetOptions } from './toTargetOptions';
import { useFormStyles } from './useFormStyles';

const KINDS: readonly TargetKind[] = ['check', 'gate', 'level'];

/** Options under the heading of their group, in the order in which they come. */
function toGroups(options: TargetOption[]) {
  const groups = new Map<string | undefined, TargetOption[]>();
  for (const option of options) {
    groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  }
  return [...groups];
}

/** @internal */
export interface TargetFieldsProps {
  /** Of the policy in force. */
  documents: PolicySet['documents'];
}

/**
 * What each entity in scope should reach. A campaign is named after it, until somebody writes
 * another title.
 *
 * @internal
 */
export function TargetFields({ documents }: TargetFieldsProps) {
  const classes = useFormStyles();
  const { t } = useTexts();
  const { watch, setValue, getValues, clearErrors } =
    useFormContext<CampaignDraft>();
  const suggested = useRef('');
  const kind = watch('kind');
  const target = watch('target');
  const options = toTargetOptions(documents, kind);
  const chosen = options.find(({ value }) => value === target);
  const subject =
    chosen && kind === 'level'
      ? `${chosen.title} (${chosen.group})`
      : chosen?.title;
  const suggestion = subject && t(`campaignTitle.${kind}`, { title: subject });

  useEffect(() => {
    const title = getValues('title');
    if (suggestion && (title === '' || title === suggested.current)) {
      setValue('title', suggestion);
      clearErrors('title');
      suggested.current = suggestion;
    }
  }, [suggestion, getValues, setValue, clearErrors]);

  return (
    <div className={classes.pair}>
      <CampaignField
        name="kind"
        kind="choice"
        required
        label={t('campaignForm.goal')}
        onChange={() => setValue('target', '')}
      >
        {KINDS.map(value => (
          <option key={value} value={value}>
            {t(`campaignGoal.${value}`)}
          </option>
        ))}
      </CampaignField>
      <CampaignField
        key={kind}
        name="target"
        kind="choice"
        required
        label={t(`campaignForm.${kind}`)}
        onChange={() => clearErrors('target')}
      >
        <option value="">{t('campaignForm.choose')}</option>
        {target && !chosen && (
          <option value={target}>
            {t('campaignForm.gone', {
              name: toWords(target.slice(target.indexOf(':') + 1)),
            })}
          </option>
        )}
        {toGroups(options).map(([group, grouped]) =>
          group ? (
            <optgroup key={group} label={group}>
              {grouped.map(toOption)}
            </optgroup>
          ) : (
            grouped.map(toOption)
          ),
        )}
      </CampaignField>
    </div>
  );
}

function toOption({ value, title }: TargetOption) {
  return (
    <option key={value} value={value}>
      {title}
    </option>
  );
}
