import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    '@keyframes pulse': { '50%': { opacity: 0.45 } },
    root: {
      display: 'block',
      maxWidth: '100%',
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      border: `1px solid ${theme.palette.divider}`,
      boxSizing: 'border-box',
      animation: '$pulse 1.6s ease-in-out infinite',
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
  }),
  { name: 'ReadinessSkeleton' },
);

/** A place holder in the size of what comes. @internal */
export function Skeleton(props: { width?: number | string; height?: number }) {
  const classes = useStyles();
  const { width = '100%', height = 16 } = props;
  return (
    <span aria-hidden className={classes.root} style={{ width, height }} />
  );
}
