import { Container, Header } from '@backstage/ui';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    widgets: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
    },
  }),
  { name: 'PortalHome' },
);

/** The widgets beside each other, as many as fit; the order is that of `app.extensions`. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const classes = useStyles();
  return (
    <main>
      <Header title="Home" />
      <Container>
        <div className={classes.widgets}>
          {widgets.map(({ node, component }) => (
            <div key={node.spec.id}>{component}</div>
          ))}
        </div>
      </Container>
    </main>
  );
}
