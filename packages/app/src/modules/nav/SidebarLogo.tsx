import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { PortalMark } from './PortalMark';

const useStyles = makeStyles(theme => ({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginLeft: 22,
    color: theme.palette.navigation.selectedColor,
  },
  name: {
    fontSize: 18,
    fontWeight: 600,
    letterSpacing: 0.2,
    whiteSpace: 'nowrap',
  },
}));

/** Mark and, when the sidebar is open, name of the organisation; leads to the start page. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const name =
    useApi(configApiRef).getOptionalString('organization.name') ?? 'Backstage';

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label={`${name}, start page`}
      >
        <PortalMark size={28} />
        {isOpen && <span className={classes.name}>{name}</span>}
      </Link>
    </div>
  );
}
