import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2.5),
      margin: 0,
      '& dt': { color: mutedColor(theme) },
      '& dd': { margin: 0, maxWidth: '80ch', overflowWrap: 'anywhere' },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 0,
        '& dd': { marginBottom: theme.spacing(1) },
      },
    },
  }),
  { name: 'ReadinessProperties' },
);

/** @internal */
export interface PropertiesProps {
  /** Those without a value are left out. */
  items: { term: string; value: ReactNode }[];
}

/** Names and what they stand for, side by side; below each other where it is narrow. @internal */
export function Properties(props: PropertiesProps) {
  const classes = useStyles();
  const items = props.items.filter(
    ({ value }) =>
      value !== undefined && value !== null && value !== false && value !== '',
  );
  return items.length === 0 ? null : (
    <dl className={classes.root}>
      {items.flatMap(({ term, value }) => [
        <dt key={`${term}/term`}>{term}</dt>,
        <dd key={term}>{value}</dd>,
      ])}
    </dl>
  );
}
