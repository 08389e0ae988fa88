import { makeStyles } from '@material-ui/core/styles';
import { StatusShape } from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';
import { CAMPAIGN_STATE_LOOK, CampaignState } from './campaignStates';

const useStyles = makeStyles(
  theme => ({
    root: {
      whiteSpace: 'nowrap',
      '& svg': { marginRight: theme.spacing(0.75) },
    },
  }),
  { name: 'ReadinessCampaignStateMark' },
);

/** How a campaign stands, as a shape and a word. @internal */
export function CampaignStateMark({ state }: { state: CampaignState }) {
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <span className={classes.root}>
      <StatusShape {...CAMPAIGN_STATE_LOOK[state]} />
      {t(`campaignState.${state}`)}
    </span>
  );
}
