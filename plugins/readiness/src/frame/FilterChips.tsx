import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.75),
    },
    chip: {
      padding: theme.spacing(0.25, 1.25),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 999,
      background: 'none',
      font: 'inherit',
      fontVariantNumeric: 'tabular-nums',
      color: mutedColor(theme),
      cursor: 'pointer',
      '&:hover': { color: theme.palette.text.primary },
      '&[aria-pressed=true]': {
        color: theme.palette.text.primary,
        borderColor: theme.palette.primary.main,
        boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ReadinessFilterChips' },
);

/** @internal */
export interface FilterChipsProps {
  /** What they filter. */
  label: string;
  options: { value: string; title: string; selected: boolean }[];
  onSelect: (value: string) => void;
}

/** A few choices side by side, each on or off. @internal */
export function FilterChips(props: FilterChipsProps) {
  const classes = useStyles();
  return (
    <div role="group" aria-label={props.label} className={classes.root}>
      {props.options.map(({ value, title, selected }) => (
        <button
          key={value}
          type="button"
          className={classes.chip}
          aria-pressed={selected}
          onClick={() => props.onSelect(value)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
