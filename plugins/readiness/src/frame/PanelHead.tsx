import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useTypeScale } from './useTypeScale';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      marginBottom: theme.spacing(1.5),
    },
    controls: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
  }),
  { name: 'ReadinessPanelHead' },
);

/** @internal */
export interface PanelHeadProps {
  /** Of the heading, which names the panel. */
  id: string;
  title: string;
  /** What to know of it, beside the heading. */
  hint?: string;
  /** What changes what the panel shows, and takes it along. */
  children?: ReactNode;
}

/** The heading of a panel, with its controls at the other end of the line. @internal */
export function PanelHead(props: PanelHeadProps) {
  const { id, title, hint, children } = props;
  const classes = useStyles();
  const type = useTypeScale();
  return (
    <div className={classes.root}>
      <h3 id={id} className={type.heading}>
        {title}
      </h3>
      {hint && <span className={type.secondary}>{hint}</span>}
      {children && <div className={classes.controls}>{children}</div>}
    </div>
  );
}
