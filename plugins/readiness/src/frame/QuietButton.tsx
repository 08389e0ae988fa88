import Button, { ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      textTransform: 'none',
      fontFamily: 'inherit',
      fontSize: 'inherit',
      lineHeight: 1.5,
      whiteSpace: 'nowrap',
    },
  },
  { name: 'ReadinessQuietButton' },
);

/** A small button in sentence case. @internal */
export function QuietButton(
  props: Pick<
    ButtonProps,
    | 'aria-disabled'
    | 'aria-expanded'
    | 'aria-haspopup'
    | 'aria-label'
    | 'aria-pressed'
    | 'autoFocus'
    | 'children'
    | 'disabled'
    | 'onClick'
    | 'startIcon'
    | 'title'
    | 'type'
    | 'variant'
  >,
) {
  const classes = useStyles();
  return (
    <Button size="small" color="primary" className={classes.root} {...props} />
  );
}
