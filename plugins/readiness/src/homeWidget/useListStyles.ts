import { makeStyles } from '@material-ui/core/styles';

/** A short list whose rows have something at their end. @internal */
export const useListStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0.5, 0), padding: 0 },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      columnGap: theme.spacing(2),
      padding: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
      // Text stands beside the link, and colour alone would tell them apart.
      '& a': { textDecoration: 'underline' },
    },
    text: { margin: 0 },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2.5),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'ReadinessHomeList' },
);
