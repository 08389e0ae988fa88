import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessAuditReadPermission,
  ReadinessAuditVerdict,
} from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { downloadText } from '../frame/downloadText';
import { Notice } from '../frame/Notice';
import { Panel } from '../frame/Panel';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const FORMATS = {
  csv: 'text/csv;charset=utf-8',
  jsonl: 'application/jsonl',
} as const;

const useStyles = makeStyles(
  theme => ({
    text: { margin: 0, maxWidth: '80ch' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
    },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'ReadinessAuditPanel' },
);

type Outcome =
  | { kind: 'verdict'; verdict: ReadinessAuditVerdict }
  | { kind: 'verify-failed' | 'export-failed'; error: Error };

/** Whether the audit log is as it was written, and the log to take along; for those who may read it. @internal */
export function AuditPanel() {
  const { governance } = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const { allowed } = usePermission({
    permission: readinessAuditReadPermission,
  });
  if (!allowed) {
    return null;
  }
  const run = async (
    work: () => Promise<Outcome | undefined>,
    kind: 'verify-failed' | 'export-failed',
  ) => {
    if (busy) {
      return;
    }
    setBusy(true);
    setOutcome(undefined);
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome({ kind, error: toError(error) });
    } finally {
      setBusy(false);
    }
  };
  const verify = async (): Promise<Outcome> => ({
    kind: 'verdict',
    verdict: await governance.verifyAudit(),
  });
  const save = async (format: keyof typeof FORMATS) => {
    const text = await governance.exportAudit({ format });
    downloadText(`readiness-audit.${format}`, FORMATS[format], text);
    return undefined;
  };
  return (
    <Panel labelledBy="readiness-audit-title">
      <h2 id="readiness-audit-title" className={type.heading}>
        {t('audit.title')}
      </h2>
      <p className={`${classes.text} ${type.secondary}`}>{t('audit.text')}</p>
      <div className={classes.actions} aria-busy={busy}>
        <QuietButton
          variant="outlined"
          aria-disabled={busy}
          onClick={() => run(verify, 'verify-failed')}
        >
          {busy ? t('audit.verifying') : t('audit.verify')}
        </QuietButton>
        {(['csv', 'jsonl'] as const).map(format => (
          <QuietButton
            key={format}
            aria-disabled={busy}
            onClick={() => run(() => save(format), 'export-failed')}
          >
            {t(`audit.${format}`)}
          </QuietButton>
        ))}
      </div>
      {outcome && <AuditOutcome outcome={outcome} />}
    </Panel>
  );
}

function AuditOutcome(props: { outcome: Outcome }) {
  const { outcome } = props;
  const classes = useStyles();
  const { t } = useTexts();
  if (outcome.kind !== 'verdict') {
    return (
      <Notice
        role="alert"
        shape="triangle"
        tone="warning"
        title={t(
          outcome.kind === 'verify-failed'
            ? 'audit.failed'
            : 'audit.exportFailed',
        )}
      >
        {outcome.error.message}
      </Notice>
    );
  }
  const { ok, entities, records, broken } = outcome.verdict;
  const numbers = { entities: String(entities), records: String(records) };
  return ok ? (
    <Notice
      role="status"
      shape="circle-check"
      tone="positive"
      title={t('audit.whole', numbers)}
    />
  ) : (
    <Notice
      role="alert"
      shape="square-cross"
      tone="negative"
      title={t('audit.broken', { ...numbers, count: broken.length })}
    >
      <ul className={classes.list}>
        {broken.map(({ entityRef, sequence, reason }) => (
          <li key={`${entityRef}/${sequence}`}>
            <EntityRefLink entityRef={parseEntityRef(entityRef)} />,{' '}
            {t('audit.first', { sequence: String(sequence), reason })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
