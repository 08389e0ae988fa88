import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { FleetFilterBar } from '../fleet/FleetFilterBar';
import { FleetScreen } from '../fleet/FleetScreen';
import { SelectField } from '../fleet/SelectField';
import { downloadCsv } from '../frame/downloadCsv';
import { downloadText } from '../frame/downloadText';
import { ExportMenu } from '../frame/ExportMenu';
import { Notice } from '../frame/Notice';
import { Panel } from '../frame/Panel';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { ChecksTable } from './ChecksTable';
import { CHECK_SORTS, readChecksUrl, toChecksRequest } from './checksUrl';
import { UnknownSources } from './UnknownSources';

/** So many are shown before one asks for all. */
const FIRST = 20;

const useStyles = makeStyles(
  theme => ({
    text: { margin: theme.spacing(1, 0, 0) },
  }),
  { name: 'ReadinessChecksView' },
);

/** @internal */
export interface ChecksViewProps {
  /** Absolute path of the list of entities. */
  entitiesPath: string;
  campaignsPath: string;
}

/** How each check stands over the entities in view, and what to fix first. @internal */
export function ChecksView(props: ChecksViewProps) {
  const { entitiesPath, campaignsPath } = props;
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const selection = readChecksUrl(params);
  const request = toChecksRequest(selection);
  const checks = useReloadable(JSON.stringify(request), signal =>
    api.fleet.getChecks(request, { signal }),
  );
  const { value } = checks;
  const failing = value?.items.filter(({ counts }) => counts.fail > 0) ?? [];
  const items = value?.items ?? [];
  const { filter } = request;
  return (
    <FleetScreen
      of={checks}
      answer={
        value &&
        items.length > 0 && (
          <div>
            <h2 className={type.headline}>
              {t('fleetChecks.answer', { count: failing.length })}
            </h2>
            <p className={`${classes.text} ${type.secondary}`}>
              {t('fleetChecks.over', {
                checks: String(items.length),
                count: value.entities,
              })}
            </p>
          </div>
        )
      }
      controls={
        <FleetFilterBar>
          <SelectField
            id="readiness-checks-sort"
            label={t('fleetChecks.sort')}
            value={selection.sort}
            options={CHECK_SORTS.map(sort => ({
              value: sort,
              label: t(`checkSort.${sort}`),
            }))}
            onChange={sort => setParams(withParam(params, 'sort', sort))}
          />
          <ExportMenu
            disabled={items.length === 0}
            options={[
              {
                title: t('fleetChecks.csv'),
                run: async () =>
                  downloadCsv(
                    'readiness-backlog.csv',
                    await api.fleet.getBacklog({ format: 'csv', filter }),
                  ),
              },
              {
                title: t('fleetChecks.github'),
                run: async () =>
                  downloadText(
                    'readiness-backlog.jsonl',
                    'application/jsonl',
                    await api.fleet.getBacklog({ format: 'github', filter }),
                  ),
              },
            ]}
          />
        </FleetFilterBar>
      }
      filter={selection.filter}
      empty={value?.entities === 0}
    >
      {value && value.entities > 0 && items.length === 0 && (
        <Notice
          shape="circle"
          tone="neutral"
          title={t('fleetChecks.noneTitle')}
        >
          {t('fleetChecks.noneText')}
        </Notice>
      )}
      {value && items.length > 0 && (
        <>
          <Panel>
            <ChecksTable
              checks={selection.all ? items : items.slice(0, FIRST)}
              filter={selection.filter}
              entitiesPath={entitiesPath}
              campaignsPath={campaignsPath}
            />
            {items.length > FIRST && (
              <QuietButton
                aria-expanded={selection.all}
                onClick={() =>
                  setParams(
                    withParam(
                      params,
                      'checks',
                      selection.all ? undefined : 'all',
                    ),
                  )
                }
              >
                {selection.all
                  ? t('fleetChecks.showFirst', { number: String(FIRST) })
                  : t('fleetChecks.showAll', { number: String(items.length) })}
              </QuietButton>
            )}
            <p className={`${classes.text} ${type.secondary}`}>
              {t('fleetChecks.formula')}
            </p>
          </Panel>
          <UnknownSources sources={value.unknownBySource} />
        </>
      )}
    </FleetScreen>
  );
}
