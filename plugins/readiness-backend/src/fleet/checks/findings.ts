import { CheckStatus } from 'backstage-plugin-readiness-engine';
import { FleetColumns } from '../columns/FleetColumns';

/** A result that is to be worked on. @internal */
export interface FindingRow {
  check: string;
  status: CheckStatus;
  /** ISO 8601 */
  since: string;
  entityRef: string;
  title: string;
  owner: string | null;
}

/** @internal */
export const OPEN_STATUSES: CheckStatus[] = ['fail', 'error', 'unknown'];

/**
 * What there is to work on; undefined when it is more than `limit`.
 * @param options - `checks`: only these
 * @internal
 */
export function readFindings(
  columns: FleetColumns,
  slots: Int32Array,
  options: { checks?: string[]; limit: number },
): FindingRow[] | undefined {
  const { checks, limit } = options;
  const { statuses, unitMs } = columns.checks;
  const open = new Map(
    OPEN_STATUSES.map(status => [statuses.find(status), status]),
  );
  const owners = columns.dictionaries.owner;
  const owner = columns.values.owner.values;
  const found: FindingRow[] = [];
  for (const { name, ...column } of columns.checks.all()) {
    for (const slot of !checks || checks.includes(name) ? slots : []) {
      const status = open.get(column.status.values[slot]);
      if (status) {
        found.push({
          check: name,
          status,
          since: new Date(column.since.values[slot] * unitMs).toISOString(),
          entityRef: String(columns.refs[slot]),
          title: columns.titles[slot],
          owner: owners.text(owner[slot]),
        });
        if (found.length > limit) {
          return undefined;
        }
      }
    }
  }
  return found;
}
