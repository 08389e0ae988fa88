import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';

/** Frame and parts of dialogs of several steps. @internal */
export const useDialogStyles = makeStyles(
  theme => ({
    form: { display: 'contents' },
    header: { padding: theme.spacing(2, 3, 0), overflowWrap: 'anywhere' },
    steps: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2.5),
      listStyle: 'none',
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      color: mutedColor(theme),
      '& li': { borderBottom: '2px solid transparent' },
      '& [aria-current]': {
        color: theme.palette.text.primary,
        fontWeight: 600,
        borderBottomColor: theme.palette.primary.main,
      },
    },
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignContent: 'start',
      gap: theme.spacing(2),
      minHeight: 320,
      paddingTop: theme.spacing(1.5),
      '&:focus': { outline: 'none' },
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 2, 1) },
    },
    actions: { padding: theme.spacing(1, 3, 2), flexWrap: 'wrap' },
    spring: { flex: 1 },
    fieldset: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      minWidth: 0,
      margin: 0,
      padding: 0,
      border: 0,
      '& legend': { padding: 0, marginBottom: theme.spacing(0.5) },
    },
    /** A choice with room for what it means. */
    choice: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      cursor: 'pointer',
      '& input': {
        flex: 'none',
        margin: '0.3em 0 0',
        accentColor: theme.palette.primary.main,
      },
      '&:focus-within': { borderColor: theme.palette.primary.main },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    },
    words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    link: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
      alignItems: 'start',
      gap: theme.spacing(1),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'ReadinessDeliveryDialog' },
);
