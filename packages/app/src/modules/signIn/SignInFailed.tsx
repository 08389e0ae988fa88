import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: theme.spacing(8, 3),
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
  },
  column: { maxWidth: 680, margin: '0 auto' },
  actions: {
    display: 'flex',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
}));

/** Why the sign-in did not work, and the way back. */
export function SignInFailed(props: {
  name: string;
  error?: Error;
  onRetry: () => void;
  onBack: () => void;
}) {
  const classes = useStyles();
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Typography variant="h4" component="h1" gutterBottom>
          {props.name} could not be signed in
        </Typography>
        <Typography color="textSecondary" gutterBottom>
          Shortly after a start the backend may not answer yet, or its catalog
          may not know its people. Wait a few seconds and try again.
        </Typography>
        {props.error && <ResponseErrorPanel error={props.error} />}
        <div className={classes.actions}>
          <Button variant="contained" color="primary" onClick={props.onRetry}>
            Try again
          </Button>
          <Button variant="outlined" onClick={props.onBack}>
            Choose somebody else
          </Button>
        </div>
      </div>
    </main>
  );
}
