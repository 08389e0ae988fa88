import { makeStyles } from '@material-ui/core/styles';

/**
 * Parts of a panel below one another: a heading, lines of text, lists without bullets.
 *
 * @internal
 */
export const usePartStyles = makeStyles(
  theme => ({
    part: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.75),
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.75, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    icon: { marginTop: '0.2em' },
    words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    text: { margin: 0, maxWidth: '80ch', overflowWrap: 'anywhere' },
    bullets: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      maxWidth: '80ch',
      overflowWrap: 'anywhere',
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 1),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'ReadinessParts' },
);
