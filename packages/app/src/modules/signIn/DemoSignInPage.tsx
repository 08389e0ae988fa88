import { ProxiedSignInPage } from '@backstage/core-components';
import { IdentityApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { PortalMark } from '../nav/PortalMark';
import { PersonaCard } from './PersonaCard';
import { Persona } from './personas';
import { forgettingOnSignOut, rememberedPersona } from './rememberedPersona';
import { SignInFailed } from './SignInFailed';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: theme.spacing(8, 3),
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(4, 2) },
  },
  column: { maxWidth: 1120, margin: '0 auto' },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(4),
  },
  intro: { maxWidth: 680, marginBottom: theme.spacing(4) },
  personas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
    gap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  note: { marginTop: theme.spacing(4) },
}));

/** Signs in as one of the personas: one click, remembered for the browser tab. */
export function DemoSignInPage(props: {
  organisation: string;
  personas: Persona[];
  onSignInSuccess: (identity: IdentityApi) => void;
}) {
  const classes = useStyles();
  const [chosen, setChosen] = useState(rememberedPersona.get);
  const [attempt, setAttempt] = useState(1);
  const persona = props.personas.find(({ id }) => id === chosen);

  function choose(id: string) {
    rememberedPersona.set(id);
    setChosen(id);
  }
  function chooseAgain() {
    rememberedPersona.forget();
    setChosen(undefined);
  }

  if (persona) {
    return (
      <ProxiedSignInPage
        key={attempt}
        provider="demo"
        headers={{ 'x-demo-persona': persona.id }}
        onSignInSuccess={identity =>
          props.onSignInSuccess(forgettingOnSignOut(identity))
        }
        ErrorComponent={({ error }) => (
          <SignInFailed
            name={persona.name}
            error={error}
            onRetry={() => setAttempt(attempt + 1)}
            onBack={chooseAgain}
          />
        )}
      />
    );
  }

  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <PortalMark size={32} />
          <Typography variant="h6" component="p">
            {props.organisation}
          </Typography>
        </div>
        <div className={classes.intro}>
          <Typography variant="h3" component="h1" gutterBottom>
            Who are you today?
          </Typography>
          <Typography color="textSecondary">
            {props.organisation} is an invented company. Pick somebody who works
            there: you get that person’s groups, and with them what the person
            owns, sees and may decide.
          </Typography>
        </div>
        <ul className={classes.personas}>
          {props.personas.map(each => (
            <PersonaCard key={each.id} persona={each} onChoose={choose} />
          ))}
        </ul>
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.note}
        >
          There are no passwords here. The choice holds for this browser tab, so
          two tabs can be two people.
        </Typography>
      </div>
    </main>
  );
}
