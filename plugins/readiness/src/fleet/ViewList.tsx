import { makeStyles } from '@material-ui/core/styles';
import { FleetView } from 'backstage-plugin-readiness-common';
import { Link } from 'react-router-dom';
import { LinkButton } from '../frame/LinkButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toShortRef } from './useValueText';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    view: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      padding: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReadinessViewList' },
);

/** @internal */
export interface ViewListProps {
  title: string;
  views: FleetView[];
  /** Absolute path of the Readiness page; targets are below it. */
  base: string;
  onOpen: () => void;
  onRemove: (view: FleetView) => void;
}

/** Some of the saved views; one's own can be removed. @internal */
export function ViewList(props: ViewListProps) {
  const { title, views } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (views.length === 0) {
    return null;
  }
  return (
    <section>
      <h3 className={type.heading}>{title}</h3>
      <ul className={classes.list}>
        {views.map(view => (
          <li key={view.id} className={classes.view}>
            <Link
              to={`${props.base}${view.target}`}
              className={type.link}
              onClick={props.onOpen}
            >
              {view.mine
                ? view.title
                : t('view.by', {
                    title: view.title,
                    owner: toShortRef(view.owner),
                  })}
            </Link>
            {view.mine && (
              <LinkButton
                about={view.title}
                onClick={() => props.onRemove(view)}
              >
                {t('view.remove')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
