import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { makeStyles } from '@material-ui/core/styles';
import {
  ChangesReport,
  ChangesReportRequest,
} from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  toReasonText,
  toShortVersion,
} from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { useRefTitles } from '../fleet/useRefTitles';
import { downloadText } from '../frame/downloadText';
import { Panel } from '../frame/Panel';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';

const HEADING_ID = 'readiness-changes-report';

const COUNTS = [
  'levelsUp',
  'levelsDown',
  'gatesPassed',
  'gatesLost',
  'checksFixed',
  'checksBroken',
  'modeChanges',
] as const satisfies readonly (keyof ChangesReport['summary'])[];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 3),
    },
    text: { margin: theme.spacing(0.5, 0, 0) },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'ReadinessChangesSummary' },
);

/** @internal */
export interface ChangesSummaryProps {
  report: ChangesReport;
  request: ChangesReportRequest;
}

/** The report in one sentence, and the ways to take it to a meeting. @internal */
export function ChangesSummary(props: ChangesSummaryProps) {
  const { report, request } = props;
  const { summary, scope, entities, changedEntities, policyVersions } = report;
  const api = useApi(readinessApiRef).delivery;
  const alertApi = useApi(alertApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [copying, setCopying] = useState(false);

  const titles = useRefTitles(scope.ref ? [scope.ref] : []);
  const heading = () => {
    const title = titles.get(scope.ref ?? '') ?? scope.title;
    if (changedEntities === 0) {
      return t('changesReport.nothing', { scope: title });
    }
    return scope.kind === 'entity'
      ? t('changesReport.summaryOne', { scope: title })
      : t('changesReport.summary', {
          scope: title,
          changed: String(changedEntities),
          total: String(entities),
        });
  };
  const counts = COUNTS.filter(key => summary[key] > 0).map(key =>
    t(`changesReport.${key}`, { count: summary[key] }),
  );
  const copy = async () => {
    setCopying(true);
    try {
      await navigator.clipboard.writeText(
        await api.getChangesMarkdown(request),
      );
      alertApi.post({
        message: t('changesReport.copied'),
        severity: 'success',
        display: 'transient',
      });
    } catch (failure) {
      alertApi.post({
        message: t('changesReport.copyFailed', {
          message: toError(failure).message,
        }),
        severity: 'error',
      });
    } finally {
      setCopying(false);
    }
  };
  const download = () =>
    downloadText(
      `readiness-changes-${report.from.slice(0, 10)}-${report.to.slice(
        0,
        10,
      )}.json`,
      'application/json',
      `${JSON.stringify(report, undefined, 2)}\n`,
    );
  return (
    <Panel labelledBy={HEADING_ID}>
      <div className={classes.root}>
        <div>
          <h2 id={HEADING_ID} className={type.heading}>
            {heading()}
          </h2>
          {counts.length > 0 && (
            <p className={`${classes.text} ${type.numbers}`}>
              {toReasonText(counts.join(', '))}
            </p>
          )}
          <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
            {t('changesReport.between', {
              from: toDayText(report.from),
              to: toDayText(report.to),
            })}
            {policyVersions.length > 0 && (
              <>
                {' · '}
                {t('changesReport.policy', {
                  count: policyVersions.length,
                })}
                :{' '}
                {policyVersions.map(({ version }) => (
                  <code key={version} className={type.mono} title={version}>
                    {toShortVersion(version)}{' '}
                  </code>
                ))}
              </>
            )}
          </p>
          {report.truncated && (
            <p role="note" className={classes.text}>
              {t('changesReport.truncated')}
            </p>
          )}
        </div>
        <div className={classes.actions}>
          <QuietButton
            variant="outlined"
            aria-disabled={copying}
            onClick={() => !copying && copy()}
          >
            {t('changesReport.copy')}
          </QuietButton>
          <QuietButton variant="outlined" onClick={download}>
            {t('changesReport.download')}
          </QuietButton>
        </div>
      </div>
    </Panel>
  );
}
