import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import { Link } from 'react-router-dom';
import { FilterTerm } from '../fleet/fleetUrl';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toNewCampaignPath } from './campaignsUrl';
import { useMayStart } from './useMayStart';

const useStyles = makeStyles(
  theme => ({ root: { color: theme.palette.primary.main } }),
  { name: 'ReadinessStartCampaignLink' },
);

/** @internal */
export interface StartCampaignLinkProps {
  /** Absolute path of the campaigns. */
  campaignsPath: string;
  /** Filled in; the reader may choose another. */
  target?: Campaign['target'];
  filter?: FilterTerm[];
  /** What it is about; tells it from others of the same words. */
  about?: string;
  /** What stands between it and the text before. */
  before?: string;
}

/** Opens the form for a campaign, for those who may start one. @internal */
export function StartCampaignLink(props: StartCampaignLinkProps) {
  const { campaignsPath, target, filter, about } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return useMayStart() ? (
    <>
      {props.before}
      <Link
        className={classes.root}
        to={toNewCampaignPath(campaignsPath, { target, filter })}
      >
        {t('campaigns.start')}
        {about && <span className={type.visuallyHidden}>: {about}</span>}
      </Link>
    </>
  ) : null;
}
