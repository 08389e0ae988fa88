import {
  ScoreSparkline,
  toScoreTrend,
  useEntityHistory,
  useNow,
} from 'backstage-plugin-readiness-react';
import { useMemo } from 'react';
import { toPeriodStart } from '../history/toPeriodStart';

const TREND_DAYS = 30;
const RENEW_MS = 60_000;

/**
 * The score's course over the last weeks. Says nothing when the history is not there: the
 * card's answer does not depend on it.
 *
 * @internal
 */
export function CardTrend(props: { entityRef: string }) {
  const now = useNow(RENEW_MS);
  const from = toPeriodStart(now, TREND_DAYS);
  const { scores } = useEntityHistory(props.entityRef, { from, limit: 1 });
  const trend = useMemo(
    () => toScoreTrend(scores, { now, days: TREND_DAYS }),
    [scores, now],
  );
  return <ScoreSparkline trend={trend} />;
}
