import { useEntityHistory, useNow } from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { LoadError } from '../frame/LoadError';
import { Notice } from '../frame/Notice';
import { Skeleton } from '../frame/Skeleton';
import { Stack } from '../frame/Stack';
import { useTexts } from '../texts';
import { ChangePanel } from './ChangePanel';
import { readHistoryUrl } from './historyUrl';
import { ScorePanel } from './ScorePanel';
import { toPeriodStart } from './toPeriodStart';

const RENEW_MS = 60_000;

/** @internal */
export interface HistoryViewProps {
  entityRef: string;
}

/** Score and levels over time, and below it what changed. @internal */
export function HistoryView(props: HistoryViewProps) {
  const { entityRef } = props;
  const { t } = useTexts();
  const [params] = useSearchParams();
  const { days, kinds, table } = readHistoryUrl(params);
  const now = useNow(RENEW_MS);
  const history = useEntityHistory(entityRef, {
    from: toPeriodStart(now, days),
    kinds: kinds.length > 0 ? kinds : undefined,
  });
  const { error, loading, scores, changes, reload } = history;

  if (error && scores.length === 0 && changes.length === 0) {
    return (
      <Stack roomy>
        <LoadError error={error} onRetry={reload} />
      </Stack>
    );
  }
  return (
    <Stack roomy loading={loading}>
      {error && (
        <Notice shape="triangle" tone="warning" title={t('stale.reloadTitle')}>
          {error.message}
        </Notice>
      )}
      {loading && scores.length === 0 ? (
        <Skeleton height={320} />
      ) : (
        <ScorePanel
          entityRef={entityRef}
          scores={scores}
          days={days}
          now={now}
          table={table}
        />
      )}
      <ChangePanel history={history} kinds={kinds} />
    </Stack>
  );
}
