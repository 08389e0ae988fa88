import { makeStyles } from '@material-ui/core/styles';
import { ReadinessChange } from 'backstage-plugin-readiness-common';
import { UseEntityHistoryResult } from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { FilterChips } from '../frame/FilterChips';
import { Notice } from '../frame/Notice';
import { Panel } from '../frame/Panel';
import { PanelHead } from '../frame/PanelHead';
import { QuietButton } from '../frame/QuietButton';
import { Skeleton } from '../frame/Skeleton';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ChangeGroupItem } from './ChangeGroupItem';
import { CHANGE_KINDS } from './historyUrl';
import { toChangeGroups } from './toChangeGroups';

const HEADING_ID = 'readiness-changes-title';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    more: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1.5),
    },
  }),
  { name: 'ReadinessChangePanel' },
);

/** @internal */
export interface ChangePanelProps {
  history: UseEntityHistoryResult;
  /** All when empty. */
  kinds: ReadinessChange['kind'][];
}

/** What changed, by assessment, newest first; the kinds shown are in the address. @internal */
export function ChangePanel(props: ChangePanelProps) {
  const { history, kinds } = props;
  const { changes, totalItems, loading } = history;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  return (
    <Panel labelledBy={HEADING_ID}>
      <PanelHead id={HEADING_ID} title={t('changes.title')}>
        <FilterChips
          label={t('changes.filter')}
          options={CHANGE_KINDS.map(kind => ({
            value: kind,
            title: t(`changeKind.${kind}`),
            selected: kinds.includes(kind),
          }))}
          onSelect={kind => setParams(toToggledSearch(params, 'kind', kind))}
        />
      </PanelHead>
      {loading && changes.length === 0 && <Skeleton height={120} />}
      {!loading && changes.length === 0 && (
        <p>{kinds.length > 0 ? t('changes.noMatch') : t('changes.none')}</p>
      )}
      <ul className={classes.list}>
        {toChangeGroups(changes).map(group => (
          <ChangeGroupItem key={group.at} group={group} />
        ))}
      </ul>
      {history.moreError && (
        <Notice
          role="alert"
          shape="triangle"
          tone="warning"
          title={t('changes.moreFailed')}
        >
          {history.moreError.message}
        </Notice>
      )}
      {changes.length > 0 && (
        <div className={classes.more}>
          <span className={`${type.secondary} ${type.numbers}`}>
            {t('changes.shown', {
              shown: String(changes.length),
              total: String(totalItems),
            })}
          </span>
          {history.hasMore && (
            <QuietButton
              variant="outlined"
              disabled={history.loadingMore}
              onClick={history.loadMore}
            >
              {t('changes.more')}
            </QuietButton>
          )}
        </div>
      )}
    </Panel>
  );
}
