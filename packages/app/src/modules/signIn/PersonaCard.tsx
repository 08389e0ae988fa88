import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Persona } from './personas';

const useStyles = makeStyles(theme => ({
  card: {
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    padding: theme.spacing(3),
  },
  initial: {
    width: 44,
    height: 44,
    borderRadius: '50%',
    display: 'grid',
    placeItems: 'center',
    marginBottom: theme.spacing(2),
    fontWeight: 600,
    fontSize: 18,
    color: theme.palette.text.primary,
    border: `2px solid ${theme.palette.divider}`,
  },
  role: { marginBottom: theme.spacing(1.5) },
  can: {
    margin: theme.spacing(1.5, 0, 3),
    paddingLeft: theme.spacing(2.5),
    flexGrow: 1,
    '& li': { marginBottom: theme.spacing(0.5) },
  },
}));

/** One person to sign in as: who, what for, and the button that does it. */
export function PersonaCard(props: {
  persona: Persona;
  onChoose: (id: string) => void;
}) {
  const classes = useStyles();
  const { id, name, role, summary, can } = props.persona;
  return (
    <Paper component="li" variant="outlined" className={classes.card}>
      <span className={classes.initial} aria-hidden="true">
        {name.charAt(0)}
      </span>
      <Typography variant="h6" component="h2">
        {name}
      </Typography>
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.role}
      >
        {role}
      </Typography>
      <Typography variant="body2">{summary}</Typography>
      <Typography variant="body2" component="ul" className={classes.can}>
        {can.map(line => (
          <li key={line}>{line}</li>
        ))}
      </Typography>
      <Button
        variant="contained"
        color="primary"
        fullWidth
        onClick={() => props.onChoose(id)}
      >
        Enter as {name.split(' ')[0]}
      </Button>
    </Paper>
  );
}
