import { makeStyles } from '@material-ui/core/styles';

/** Frame and parts of the form of a campaign. @internal */
export const useFormStyles = makeStyles(
  theme => ({
    form: { display: 'contents' },
    title: {
      padding: theme.spacing(2, 3, 0),
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 2, 0) },
    },
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignContent: 'start',
      gap: theme.spacing(2.5),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 2, 1) },
    },
    text: { margin: 0 },
    /** Fields side by side where there is room. */
    pair: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5, 2),
      alignItems: 'start',
      [theme.breakpoints.up('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
      },
    },
    halves: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
      gap: theme.spacing(2.5, 2),
      alignItems: 'start',
    },
    milestone: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2, 1.5),
      alignItems: 'start',
      [theme.breakpoints.up('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 170px 150px auto',
        '& > button': { marginTop: theme.spacing(1.25) },
      },
    },
    list: {
      display: 'grid',
      gap: theme.spacing(2),
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(1, 0, 0.5),
      '&:empty': { display: 'none' },
    },
    /** Below what scrolls, so that they are seen wherever one is. */
    messages: {
      display: 'grid',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 3, 0),
      '&:empty': { display: 'none' },
    },
    actions: { padding: theme.spacing(1, 3, 2) },
  }),
  { name: 'ReadinessCampaignForm' },
);
