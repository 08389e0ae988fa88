/**
 * A version that went to production.
 * @public
 */
export interface Deployment {
  /** By which incidents name it: a version, a commit, the number of a build. */
  id?: string;
  /** ISO 8601: when it was in production. */
  at: string;
  /** ISO 8601: when its oldest commit was made. */
  committedAt?: string;
  /** It had to be fixed, rolled back or switched off, incident or not. */
  failed?: boolean;
}

/**
 * Something that had to be set right at once.
 * @public
 */
export interface Incident {
  /** ISO 8601 */
  openedAt: string;
  /** ISO 8601; absent while it is open. */
  resolvedAt?: string;
  severity?: 'low' | 'medium' | 'high' | 'critical';
  /** The id of the deployment that caused it, if one did. */
  deployment?: string;
}

/** @public */
export interface DeliveryMetricsInput {
  /** Absent where nobody counts them; empty when there were none. */
  deployments?: Deployment[];
  /** Absent where nobody counts them; empty when there were none. */
  incidents?: Incident[];
  /** ISO 8601: as of when; what is later is not looked at. */
  now: string;
  /** How far back is looked; 30 days when absent. */
  windowDays?: number;
}

/**
 * As facts: source, then name. What cannot be known is absent.
 * @public
 */
export interface DeliveryMetrics {
  delivery: {
    deploymentsPerWeek?: number;
    leadTimeHours?: number;
    changeFailureRatePercent?: number;
    timeToRestoreHours?: number;
  };
  incidents: {
    open?: number;
    openSevere?: number;
    last30Days?: number;
  };
}

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const INCIDENTS_DAYS = 30;
const SEVERE: readonly Incident['severity'][] = ['high', 'critical'];

/**
 * The four keys of DORA (https://dora.dev/guides/dora-metrics-four-keys/) from what happened, and how many incidents
 * there are: deployments per week, the median time from the oldest commit to production, the share of deployments
 * that failed or that an incident names as its cause, and the median time from the beginning of an incident to its
 * end, each over the deployments made, or the incidents resolved, within the window.
 * @public
 */
export function deliveryMetrics(input: DeliveryMetricsInput): DeliveryMetrics {
  const { windowDays = 30 } = input;
  const now = Date.parse(input.now);
  const happened = (time: string) => Date.parse(time) <= now;
  const within = (time: string, days: number) =>
    happened(time) && Date.parse(time) > now - days * DAY_MS;

  const incidents = input.incidents?.filter(one => happened(one.openedAt));
  const deployments = input.deployments?.filter(one =>
    within(one.at, windowDays),
  );
  const open = incidents?.filter(
    ({ resolvedAt }) => resolvedAt === undefined || !happened(resolvedAt),
  );
  const timesToRestore = incidents?.flatMap(({ openedAt, resolvedAt }) =>
    resolvedAt !== undefined && within(resolvedAt, windowDays)
      ? [hoursBetween(openedAt, resolvedAt)]
      : [],
  );
  const leadTimes = deployments?.flatMap(({ at, committedAt }) =>
    committedAt === undefined ? [] : [hoursBetween(committedAt, at)],
  );
  return withoutUnknown({
    delivery: {
      deploymentsPerWeek:
        deployments && rounded((deployments.length * 7) / windowDays),
      leadTimeHours: median(leadTimes),
      changeFailureRatePercent: failureRate(deployments, incidents),
      timeToRestoreHours: median(timesToRestore),
    },
    incidents: {
      open: open?.length,
      openSevere: open?.filter(one => SEVERE.includes(one.severity)).length,
      last30Days: incidents?.filter(one => within(one.openedAt, INCIDENTS_DAYS))
        .length,
    },
  });
}

/** Unknown without deployments, and where nothing tells which of them failed. */
function failureRate(
  deployments: Deployment[] | undefined,
  incidents: Incident[] | undefined,
): number | undefined {
  const isTold =
    incidents || deployments?.some(one => one.failed !== undefined);
  if (!deployments?.length || !isTold) {
    return undefined;
  }
  const causes = new Set(incidents?.map(({ deployment }) => deployment));
  const failed = deployments.filter(
    one => one.failed || (one.id !== undefined && causes.has(one.id)),
  );
  return rounded((failed.length * 100) / deployments.length);
}

function hoursBetween(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / HOUR_MS;
}

function median(values: number[] = []): number | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return rounded(
    sorted.length % 2 === 1
      ? sorted[middle]
      : (sorted[middle - 1] + sorted[middle]) / 2,
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function withoutUnknown({
  delivery,
  incidents,
}: DeliveryMetrics): DeliveryMetrics {
  const known = <T extends object>(values: T) =>
    Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined),
    ) as T;
  return { delivery: known(delivery), incidents: known(incidents) };
}
