import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import { readinessPolicyPreviewPermission } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  readinessApiRef,
  toShortVersion,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { Link, useSearchParams } from 'react-router-dom';
import { AuditPanel } from '../audit/AuditPanel';
import { FilterChips } from '../frame/FilterChips';
import { LoadError } from '../frame/LoadError';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { TextFilter } from '../frame/TextFilter';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTypeScale } from '../frame/useTypeScale';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { PolicyErrors } from './PolicyErrors';
import { PolicyItem } from './PolicyItem';
import { PolicyTitlesProvider } from './PolicyNames';
import { POLICY_KINDS, toPolicyGroups } from './toPolicyGroups';

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
    filter: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2.5),
    },
    list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
  }),
  { name: 'ReadinessPoliciesView' },
);

/** @internal */
export interface PoliciesViewProps {
  /** Absolute path of the screen on which a draft is tried. */
  previewPath: string;
}

/** The policy in force, document by document; what is wrong with the newest files first. @internal */
export function PoliciesView(props: PoliciesViewProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const { allowed: mayPreview } = usePermission({
    permission: readinessPolicyPreviewPermission,
  });
  const kind = POLICY_KINDS.find(known => known === params.get('kind'));
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
  const groups = toPolicyGroups(
    value.documents.filter(document => !kind || document.kind === kind),
    query,
  );
  const change = (field: string, text: string) =>
    setParams(withParam(params, field, text), { replace: true });
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
        {mayPreview && (
          <Link to={props.previewPath} className={type.link}>
            {t('preview.open')}
          </Link>
        )}
      </div>
      <div className={classes.filter} role="search">
        <TextFilter
          id="readiness-policies-query"
          label={t('policies.search')}
          text={query}
          onChange={text => change('q', text)}
        />
        <FilterChips
          label={t('policies.kinds')}
          options={POLICY_KINDS.map(known => ({
            value: known,
            title: t(`policyKind.${known}`),
            selected: known === kind,
          }))}
          onSelect={chosen => change('kind', chosen === kind ? '' : chosen)}
        />
      </div>
      {groups.length === 0 && <p>{t('policies.noMatch')}</p>}
      <PolicyTitlesProvider documents={value.documents}>
        {groups.map(group => (
          <Panel
            key={group.kind}
            labelledBy={`readiness-policies-${group.kind}`}
          >
            <h2
              id={`readiness-policies-${group.kind}`}
              className={type.heading}
            >
              {t(`policyKind.${group.kind}`)} · {group.documents.length}
            </h2>
            <ul className={classes.list}>
              {group.documents.map(document => {
                const id = `${document.kind}/${document.name}`;
                return (
                  <PolicyItem
                    key={id}
                    document={document}
                    documents={value.documents}
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
      </PolicyTitlesProvider>
      <AuditPanel />
    </div>
  );
}
