import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import ChevronIcon from '@material-ui/icons/ChevronRight';
import classNames from 'classnames';
import { ReactNode, Ref } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      width: '100%',
      padding: theme.spacing(0.75, 0),
      border: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      textAlign: 'left',
      cursor: 'pointer',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      '&:hover $chevron': { color: theme.palette.text.primary },
    },
    label: { flex: 1, minWidth: 0 },
    chevron: {
      flex: 'none',
      fontSize: '1.35em',
      marginTop: '0.05em',
      color: mutedColor(theme),
      transition: 'transform 120ms',
      '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    },
    turned: { transform: 'rotate(90deg)' },
  }),
  { name: 'ReadinessDisclosure' },
);

/** @internal */
export interface DisclosureProps {
  expanded: boolean;
  /** Id of what it shows and hides. */
  controls: string;
  onToggle: () => void;
  /** To move the focus to it. */
  buttonRef?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A line that shows and hides what is below it. @internal */
export function Disclosure(props: DisclosureProps) {
  const classes = useStyles();
  return (
    <button
      ref={props.buttonRef}
      type="button"
      className={classes.root}
      aria-expanded={props.expanded}
      aria-controls={props.expanded ? props.controls : undefined}
      onClick={props.onToggle}
    >
      <span className={classes.label}>{props.children}</span>
      <ChevronIcon
        aria-hidden
        className={classNames(classes.chevron, {
          [classes.turned]: props.expanded,
        })}
      />
    </button>
  );
}
