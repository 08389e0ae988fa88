import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    roomy: { gap: theme.spacing(2.5) },
  }),
  { name: 'ReadinessStack' },
);

/** @internal */
export interface StackProps {
  /** What is in it is on its way. */
  loading?: boolean;
  /** With more air, for panels that stand alone. */
  roomy?: boolean;
  children: ReactNode;
}

/** Parts one below the other. @internal */
export function Stack({ loading, roomy, children }: StackProps) {
  const classes = useStyles();
  return (
    <div
      className={roomy ? `${classes.root} ${classes.roomy}` : classes.root}
      aria-busy={loading}
    >
      {children}
    </div>
  );
}
