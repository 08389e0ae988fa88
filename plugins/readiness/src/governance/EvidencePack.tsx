import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { downloadText } from '../frame/downloadText';
import { toServerError } from '../frame/loadFailure';
import { Notice } from '../frame/Notice';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';
import { usePartStyles } from './usePartStyles';

/** Long enough for the new tab to have read it. */
const KEEP_MS = 60_000;

/**
 * Shows a page in a new tab. The tab is opened before the page is there: later a browser would
 * take it for a pop-up nobody asked for.
 */
async function showInNewTab(load: () => Promise<string>): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const page = new Blob([await load()], { type: 'text/html;charset=utf-8' });
    const url = URL.createObjectURL(page);
    if (tab) {
      tab.opener = null;
      tab.location.href = url;
    }
    setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

/** @internal */
export interface EvidencePackProps {
  entityRef: string;
  /** All gates without. */
  gate?: string;
}

/** The evidence pack, to read in a new tab and to keep as data. @internal */
export function EvidencePack(props: EvidencePackProps) {
  const { entityRef, gate } = props;
  const { governance } = useApi(readinessApiRef);
  const classes = usePartStyles();
  const { t } = useTexts();
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<Error>();

  const load = (format: 'html' | 'json') =>
    governance.getEvidencePack(entityRef, { gate, format });
  const run = async (action: () => Promise<void>) => {
    setLoading(true);
    setError(undefined);
    try {
      await action();
    } catch (failure) {
      setError(toServerError(toError(failure)));
    } finally {
      setLoading(false);
    }
  };
  const name = [entityRef, gate].filter(Boolean).join('-');
  const download = async () =>
    downloadText(
      `evidence-pack-${name.replace(/[^a-z0-9]+/gi, '-')}.json`,
      'application/json',
      await load('json'),
    );
  return (
    <div className={classes.part}>
      <div className={classes.actions}>
        <QuietButton
          disabled={loading}
          onClick={() => run(() => showInNewTab(() => load('html')))}
        >
          {gate === undefined
            ? t('contributed.review.packAll')
            : t('contributed.review.pack')}
        </QuietButton>
        <QuietButton disabled={loading} onClick={() => run(download)}>
          {t('contributed.review.packJson')}
        </QuietButton>
      </div>
      {error && (
        <Notice
          role="alert"
          shape="triangle"
          tone="warning"
          title={t('contributed.review.packFailed')}
        >
          {error.message}
        </Notice>
      )}
    </div>
  );
}
