import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import { FleetView } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { toShortRef } from './useValueText';
import { LinkButton } from '../frame/LinkButton';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { FormDialog } from '../governance/FormDialog';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    paper: {
      display: 'grid',
      gap: theme.spacing(1),
      width: 340,
      maxWidth: 'calc(100vw - 32px)',
      padding: theme.spacing(2),
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    view: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      padding: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
    },
    link: { color: theme.palette.primary.main },
  }),
  { name: 'ReadinessSavedViews' },
);

/** @internal */
export interface SavedViewsProps {
  /** Absolute path of the Readiness page; targets are below it. */
  base: string;
  /** Path below it and search of what is on screen. */
  target: string;
}

/** Views that a person keeps, and those that others share. @internal */
export function SavedViews({ base, target }: SavedViewsProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<Element>();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const { value, error, reload } = useReloadable('views', signal =>
    api.fleet.listViews({ signal }),
  );
  const close = () => setAnchor(undefined);
  const remove = async (view: FleetView) => {
    setFailure(undefined);
    try {
      await api.fleet.deleteView(view.id);
      reload();
    } catch (reason) {
      setFailure(toError(reason));
    }
  };
  const toList = (title: string, views: FleetView[]) =>
    views.length > 0 && (
      <section>
        <h3 className={type.heading}>{title}</h3>
        <ul className={classes.list}>
          {views.map(view => (
            <li key={view.id} className={classes.view}>
              <Link
                to={`${base}${view.target}`}
                className={classes.link}
                onClick={close}
              >
                {view.mine
                  ? view.title
                  : t('view.by', {
                      title: view.title,
                      owner: toShortRef(view.owner),
                    })}
              </Link>
              {view.mine && (
                <LinkButton about={view.title} onClick={() => remove(view)}>
                  {t('view.remove')}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  const views = value?.items ?? [];
  return (
    <>
      <QuietButton
        variant="outlined"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('view.title')}
      </QuietButton>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          role: 'dialog',
          'aria-label': t('view.title'),
          className: `${classes.paper} ${type.body}`,
        }}
      >
        {error && (
          <span role="alert">
            {t('view.failed', { message: error.message })}
          </span>
        )}
        {failure && (
          <span role="alert">
            {t('view.removeFailed', { message: failure.message })}
          </span>
        )}
        {value && views.length === 0 && (
          <span className={type.secondary}>{t('view.none')}</span>
        )}
        {toList(
          t('view.own'),
          views.filter(({ mine }) => mine),
        )}
        {toList(
          t('view.others'),
          views.filter(({ mine }) => !mine),
        )}
        <div>
          <QuietButton
            variant="outlined"
            onClick={() => {
              close();
              setSaving(true);
            }}
          >
            {t('view.save')}
          </QuietButton>
        </div>
      </Popover>
      {saving && (
        <FormDialog
          content={{
            title: t('view.save'),
            text: t('view.saveText'),
            fields: [
              {
                name: 'title',
                kind: 'line',
                label: t('view.name'),
                required: true,
              },
              {
                name: 'shared',
                kind: 'choice',
                label: t('view.who'),
                required: true,
                initial: 'false',
                options: [
                  { value: 'false', label: t('view.mine') },
                  { value: 'true', label: t('view.shared') },
                ],
              },
            ],
            action: t('view.save'),
            send: (values, options) =>
              api.fleet.saveView(
                {
                  title: values.title.trim(),
                  target,
                  shared: values.shared === 'true',
                },
                options,
              ),
            done: (view: FleetView) => t('view.saved', { title: view.title }),
          }}
          onDone={() => {
            setSaving(false);
            reload();
          }}
          onClose={() => setSaving(false)}
          onLookAgain={reload}
        />
      )}
    </>
  );
}
