import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { SelectField } from '../fleet/SelectField';
import { toShortRef } from '../fleet/useValueText';
import { FilterChips } from '../frame/FilterChips';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { CAMPAIGN_STATES } from './campaignStates';
import { CampaignsSelection, withState } from './campaignsUrl';

const EVERYBODY = '';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
    },
  }),
  { name: 'ReadinessCampaignsFilter' },
);

/** @internal */
export interface CampaignsFilterProps {
  campaigns: Campaign[];
  selection: CampaignsSelection;
  /** Beside it. */
  children: ReactNode;
}

/** What narrows the list; all of it is in the address. @internal */
export function CampaignsFilter(props: CampaignsFilterProps) {
  const { campaigns, selection } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const owners = new Set(campaigns.map(({ owner }) => owner));
  if (selection.owner) {
    owners.add(selection.owner);
  }
  const states = CAMPAIGN_STATES.map(state => ({
    state,
    number: campaigns.filter(campaign => campaign.state === state).length,
  })).filter(
    ({ state, number }) => number > 0 || selection.states.includes(state),
  );
  return (
    <div className={classes.root} role="search">
      <FilterChips
        label={t('campaigns.states')}
        options={states.map(({ state, number }) => ({
          value: state,
          title: t('campaigns.stateCount', {
            state: t(`campaignState.${state}`),
            number: String(number),
          }),
          selected: selection.states.includes(state),
        }))}
        onSelect={state => setParams(withState(params, state))}
      />
      <SelectField
        id="readiness-campaigns-owner"
        label={t('campaigns.owner')}
        value={selection.owner ?? EVERYBODY}
        options={[
          { value: EVERYBODY, label: t('campaigns.everyOwner') },
          ...[...owners]
            .sort((a, b) => a.localeCompare(b))
            .map(owner => ({ value: owner, label: toShortRef(owner) })),
        ]}
        onChange={owner => setParams(withParam(params, 'owner', owner))}
      />
      {props.children}
    </div>
  );
}
