import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CampaignStanding } from './CampaignStanding';
import { CampaignStateMark } from './CampaignStateMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 3),
    },
    words: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 2),
      marginTop: theme.spacing(0.75),
    },
    text: {
      maxWidth: '80ch',
      fontSize: 'inherit',
      '& > p': { margin: theme.spacing(1, 0, 0) },
    },
    actions: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'ReadinessCampaignHeader' },
);

/** @internal */
export interface CampaignHeaderProps {
  campaign: Campaign;
  onEdit: () => void;
  onDelete: () => void;
}

/** What a campaign is for, how far it is and until when, with what one may do to it. @internal */
export function CampaignHeader(props: CampaignHeaderProps) {
  const { campaign } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        <h2 className={type.headline}>{campaign.title}</h2>
        <div className={`${classes.line} ${type.numbers}`}>
          <CampaignStateMark state={campaign.state} />
          <CampaignStanding campaign={campaign} />
        </div>
        {campaign.description && (
          <MarkdownContent
            className={classes.text}
            content={campaign.description}
          />
        )}
      </div>
      {campaign.may.edit && (
        <div className={classes.actions}>
          <QuietButton variant="outlined" onClick={props.onEdit}>
            {t('campaigns.edit')}
          </QuietButton>
          <QuietButton onClick={props.onDelete}>
            {t('campaigns.delete')}
          </QuietButton>
        </div>
      )}
    </div>
  );
}
