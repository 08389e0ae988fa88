import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { NavLink } from 'react-router-dom';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      gap: theme.spacing(0, 3),
    },
    link: {
      display: 'block',
      padding: theme.spacing(1, 0),
      color: mutedColor(theme),
      textDecoration: 'none',
      borderBottom: '2px solid transparent',
      '&:hover': { color: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      '&[aria-current]': {
        color: theme.palette.text.primary,
        fontWeight: 600,
        borderBottomColor: theme.palette.primary.main,
      },
    },
  }),
  { name: 'ReadinessRouteTabs' },
);

/** @internal */
export interface RouteTabsProps {
  label: string;
  /** Absolute paths; those with `nested` stay the current one on the pages below them. */
  tabs: {
    to: string;
    /** What goes along, such as a filter that several have. */
    search?: string;
    title: string;
    nested?: boolean;
  }[];
}

/** Tabs that are places: each has its own address, and back works. @internal */
export function RouteTabs(props: RouteTabsProps) {
  const classes = useStyles();
  return (
    <nav aria-label={props.label}>
      <ul className={classes.list}>
        {props.tabs.map(({ to, search, title, nested }) => (
          <li key={to}>
            <NavLink
              to={{ pathname: to, search }}
              end={!nested}
              className={classes.link}
            >
              {title}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
