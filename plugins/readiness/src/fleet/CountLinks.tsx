import { makeStyles } from '@material-ui/core/styles';
import { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useTypeScale } from '../frame/useTypeScale';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    link: {
      color: 'inherit',
      textDecoration: 'none',
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
  }),
  { name: 'ReadinessCountLinks' },
);

/** @internal */
export interface CountLink {
  key: string;
  /** Path and search of the entities that it counts. */
  to: string;
  /** How many of what. */
  count: ReactElement;
  /** What else to know of them, beside the link. */
  beside?: ReactNode;
}

/** @internal */
export interface CountLinksProps {
  links: CountLink[];
  /** What is counted, for those who hear one link only. */
  about: string;
}

/** How many entities are how; each number opens them. @internal */
export function CountLinks({ links, about }: CountLinksProps) {
  const classes = useStyles();
  const type = useTypeScale();
  return (
    <ul className={classes.root}>
      {links.map(({ key, to, count, beside }) => (
        <li key={key}>
          <Link to={to} className={classes.link}>
            {count}
            <span className={type.visuallyHidden}>{about}</span>
          </Link>
          {beside}
        </li>
      ))}
    </ul>
  );
}
