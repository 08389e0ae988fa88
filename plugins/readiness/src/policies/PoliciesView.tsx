import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  FactAge,
  readinessApiRef,
  toShortVersion,
  useReloadable,
  mutedColor,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { LoadError } from '../frame/LoadError';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';
import { PolicyErrors } from './PolicyErrors';
import { PolicyItem } from './PolicyItem';
import { toPolicyGroups } from './toPolicyGroups';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    search: {
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
      flex: '0 1 320px',
      minWidth: 'min(100%, 200px)',
    },
    list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
  }),
  { name: 'ReadinessPoliciesView' },
);

/** The policy in force, document by document; what is wrong with the newest files first. @internal */
export function PoliciesView() {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const open = params.getAll('open');
  const { value, error, loading, reload } = useReloadable('policies', signal =>
    api.getPolicies({ signal }),
  );
  if (loading || !value) {
    return error ? (
      <div className={classes.root}>
        <LoadError error={error} onRetry={reload} />
      </div>
    ) : (
      <Skeleton height={420} />
    );
  }
  const groups = toPolicyGroups(value.documents, query);
  return (
    <div className={classes.root}>
      <PolicyErrors errors={value.errors} checkedAt={value.checkedAt} />
      <div className={classes.head}>
        <span className={type.secondary}>
          {t('policies.inForce')}{' '}
          <code className={type.mono} title={value.version}>
            {toShortVersion(value.version)}
          </code>
          {' · '}
          {t('policies.documents', { count: value.documents.length })}
          {' · '}
          {t('policies.loaded')} <FactAge at={value.loadedAt} />
          {' · '}
          {t('policies.checked')} <FactAge at={value.checkedAt} />
        </span>
        <TextField
          className={classes.search}
          id="readiness-policies-query"
          label={t('policies.search')}
          size="small"
          variant="outlined"
          value={query}
          onChange={event => {
            const next = new URLSearchParams(params);
            next.delete('q');
            if (event.target.value) {
              next.set('q', event.target.value);
            }
            setParams(next, { replace: true });
          }}
        />
      </div>
      {groups.length === 0 && <p>{t('policies.noMatch')}</p>}
      {groups.map(({ kind, documents }) => (
        <Panel key={kind} labelledBy={`readiness-policies-${kind}`}>
          <h2 id={`readiness-policies-${kind}`} className={type.heading}>
            {t(`policyKind.${kind}`)} · {documents.length}
          </h2>
          <ul className={classes.list}>
            {documents.map(document => {
              const id = `${document.kind}/${document.name}`;
              return (
                <PolicyItem
                  key={id}
                  document={document}
                  expanded={open.includes(id)}
                  onToggle={() =>
                    setParams(toToggledSearch(params, 'open', id), {
                      replace: true,
                    })
                  }
                />
              );
            })}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
