import { DeliveryMetrics } from 'backstage-plugin-readiness-engine';

/** Metrics for people, one line each; a dash where nobody can know. @internal */
export function formatMetrics(
  { delivery, incidents }: DeliveryMetrics,
  days: number,
): string {
  const rows: [string, number | undefined, string][] = [
    ['deployment frequency', delivery.deploymentsPerWeek, 'per week'],
    ['lead time for changes', delivery.leadTimeHours, 'h'],
    ['change failure rate', delivery.changeFailureRatePercent, '%'],
    ['time to restore', delivery.timeToRestoreHours, 'h'],
    ['open incidents', incidents.open, ''],
    ['of these severe', incidents.openSevere, ''],
    ['incidents in 30 days', incidents.last30Days, ''],
  ];
  const lines = rows.map(([title, value, unit]) =>
    `  ${title.padEnd(22)} ${value ?? '–'} ${
      value === undefined ? '' : unit
    }`.trimEnd(),
  );
  return `Over the last ${days} days\n${lines.join('\n')}\n`;
}
