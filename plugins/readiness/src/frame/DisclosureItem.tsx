import { makeStyles } from '@material-ui/core/styles';
import { ReactElement, ReactNode, useEffect, useId, useRef } from 'react';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(0.75, 0, 1.25),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
    title: { display: 'flex', gap: theme.spacing(1) },
    icon: { marginTop: '0.2em' },
    below: { paddingLeft: `calc(1.15em + ${theme.spacing(1)}px)` },
  }),
  { name: 'ReadinessDisclosureItem' },
);

/** @internal */
export interface DisclosureItemProps {
  /** Its status; called with the class that puts it beside the title. */
  icon: (className: string) => ReactElement;
  title: ReactNode;
  expanded: boolean;
  onToggle: () => void;
  /** Id of what it opens, where that is elsewhere. */
  controls?: string;
  /** A link on this page led here. */
  focused?: boolean;
  /** What is below the title, open or not. */
  children: ReactNode;
  /** What is below that when it is open. */
  details?: ReactNode;
}

/** One of a list: its status and title, what is said of it, and all about it on request. @internal */
export function DisclosureItem(props: DisclosureItemProps) {
  const { expanded, focused, details } = props;
  const classes = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  // The link that led here may be gone with what it stood in.
  useEffect(() => {
    if (focused) {
      button.current?.focus();
    }
  }, [focused]);

  return (
    <li className={classes.root}>
      <h4 className={classes.heading}>
        <Disclosure
          expanded={expanded}
          controls={props.controls ?? id}
          onToggle={props.onToggle}
          buttonRef={button}
        >
          <span className={classes.title}>
            {props.icon(classes.icon)}
            {props.title}
          </span>
        </Disclosure>
      </h4>
      <div className={classes.below}>
        {props.children}
        {expanded && details && <div id={id}>{details}</div>}
      </div>
    </li>
  );
}
