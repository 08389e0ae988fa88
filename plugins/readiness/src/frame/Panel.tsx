import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      padding: theme.spacing(2, 2.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius * 2,
      backgroundColor: theme.palette.background.paper,
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5) },
    },
  }),
  { name: 'ReadinessPanel' },
);

/** @internal */
export interface PanelProps {
  /** Id of the heading that names it; then it is a region. */
  labelledBy?: string;
  children: ReactNode;
}

/** A quiet surface for one subject. @internal */
export function Panel(props: PanelProps) {
  const classes = useStyles();
  return props.labelledBy ? (
    <section className={classes.root} aria-labelledby={props.labelledBy}>
      {props.children}
    </section>
  ) : (
    <div className={classes.root}>{props.children}</div>
  );
}
