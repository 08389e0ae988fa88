import { makeStyles } from '@material-ui/core/styles';
import ChevronIcon from '@material-ui/icons/ChevronRight';
import classNames from 'classnames';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: 0,
      border: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      fontWeight: 600,
      textAlign: 'left',
      whiteSpace: 'nowrap',
      cursor: 'pointer',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    chevron: { fontSize: '1.35em' },
    turned: { transform: 'rotate(90deg)' },
  }),
  { name: 'ReadinessGateRowName' },
);

/** @internal */
export interface GateRowNameProps {
  title: string;
  expanded: boolean;
  onToggle: () => void;
}

/** The name of a gate, which opens the rows of its groups. @internal */
export function GateRowName(props: GateRowNameProps) {
  const classes = useStyles();
  return (
    <button
      type="button"
      className={classes.root}
      aria-expanded={props.expanded}
      onClick={props.onToggle}
    >
      <ChevronIcon
        aria-hidden
        className={classNames(classes.chevron, {
          [classes.turned]: props.expanded,
        })}
      />
      {props.title}
    </button>
  );
}
