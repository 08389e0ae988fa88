import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import { Link } from 'react-router-dom';
import { useTypeScale } from '../frame/useTypeScale';
import { PersonName } from '../governance/PersonName';
import { CampaignStanding } from './CampaignStanding';
import { CampaignStateMark } from './CampaignStateMark';
import { ProgressBar } from './ProgressBar';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5, 4),
      alignItems: 'center',
      padding: theme.spacing(1.75, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(320px, 40%)',
      },
    },
    words: { minWidth: 0, overflowWrap: 'anywhere' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1.5),
    },
    numbers: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'ReadinessCampaignItem' },
);

/** @internal */
export interface CampaignItemProps {
  campaign: Campaign;
  /** Of the campaign's own page. */
  path: string;
}

/** A campaign in the list: what it is for, whose it is, how far it is and until when. @internal */
export function CampaignItem({ campaign, path }: CampaignItemProps) {
  const classes = useStyles();
  const type = useTypeScale();
  return (
    <li className={classes.root}>
      <div className={classes.words}>
        <div className={classes.head}>
          <Link to={path} className={`${type.link} ${type.heading}`}>
            {campaign.title}
          </Link>
          <CampaignStateMark state={campaign.state} />
        </div>
        <div className={type.secondary}>
          {campaign.targetTitle !== campaign.title && (
            <>{campaign.targetTitle} · </>
          )}
          <PersonName entityRef={campaign.owner} />
        </div>
      </div>
      <div className={type.numbers}>
        <ProgressBar campaign={campaign} />
        <div className={classes.numbers}>
          <CampaignStanding campaign={campaign} />
        </div>
      </div>
    </li>
  );
}
