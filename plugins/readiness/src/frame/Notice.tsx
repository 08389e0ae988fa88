import { makeStyles } from '@material-ui/core/styles';
import {
  StatusShape,
  StatusShapeName,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1.5),
      alignItems: 'flex-start',
      padding: theme.spacing(1.5, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    shape: { marginTop: '0.15em' },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    title: { fontWeight: 600 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'ReadinessNotice' },
);

/** @internal */
export interface NoticeProps {
  shape: StatusShapeName;
  tone: StatusTone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** `alert` interrupts a screen reader; only for what just went wrong. */
  role?: 'alert' | 'status' | 'note';
}

/** Something to know about the content below it, with what to do about it. @internal */
export function Notice(props: NoticeProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} role={props.role ?? 'note'}>
      <StatusShape
        shape={props.shape}
        tone={props.tone}
        className={classes.shape}
      />
      <div className={classes.text}>
        <div className={classes.title}>{props.title}</div>
        {props.children}
        <div className={classes.actions}>{props.actions}</div>
      </div>
    </div>
  );
}
