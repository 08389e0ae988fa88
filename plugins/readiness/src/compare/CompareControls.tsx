import { FLEET_GROUP_BYS } from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FleetFilterBar } from '../fleet/FleetFilterBar';
import { SelectField } from '../fleet/SelectField';
import { QuietButton } from '../frame/QuietButton';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { CompareSelection, PERIODS, SHOWS } from './compareUrl';
import { WeightsButton } from './WeightsButton';

/** @internal */
export interface CompareControlsProps {
  selection: CompareSelection;
  /** Beside them. */
  children?: ReactNode;
}

/** What is compared with what; all of it is in the address. @internal */
export function CompareControls(props: CompareControlsProps) {
  const { selection } = props;
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const set = (key: string, value: string | undefined) =>
    setParams(withParam(params, key, value));
  const setGroupBy = (groupBy: string) => {
    const next = withParam(params, 'groupBy', groupBy);
    // The chosen groups are of the other kind.
    next.delete('group');
    setParams(next);
  };
  return (
    <FleetFilterBar>
      <SelectField
        id="readiness-compare-group-by"
        label={t('compare.groupBy')}
        value={selection.groupBy}
        options={FLEET_GROUP_BYS.map(value => ({
          value,
          label: t(`groupBy.${value}`),
        }))}
        onChange={setGroupBy}
      />
      <SelectField
        id="readiness-compare-show"
        label={t('compare.show')}
        value={selection.show}
        options={SHOWS.map(value => ({ value, label: t(`show.${value}`) }))}
        onChange={value => set('show', value)}
      />
      <SelectField
        id="readiness-compare-days"
        label={t('compare.period')}
        value={String(selection.days)}
        options={PERIODS.map(days => ({
          value: String(days),
          label: t('compare.days', { days: String(days) }),
        }))}
        onChange={value => set('days', value)}
      />
      <QuietButton
        variant="outlined"
        aria-pressed={selection.likeWithLike}
        title={t('compare.likeWithLikeHint')}
        onClick={() => {
          const next = withParam(
            params,
            'likeWithLike',
            selection.likeWithLike ? undefined : 'true',
          );
          next.delete('group');
          setParams(next);
        }}
      >
        {t('compare.likeWithLike')}
      </QuietButton>
      <WeightsButton selection={selection} />
      {props.children}
    </FleetFilterBar>
  );
}
