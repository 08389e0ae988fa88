import { CheckStatus } from 'backstage-plugin-readiness-engine';
import { FleetColumns } from '../columns/FleetColumns';

/** Results of a check. @internal */
export interface CheckSums {
  check: string;
  counts: Partial<Record<CheckStatus, number>>;
  /** How many fail since a time, or later. */
  newlyFailing: number;
}

/** @internal */
export interface MissingSourceRow {
  source: string;
  results: number;
  entities: number;
}

/** Checks that any of the entities has. @internal */
export function sumChecks(
  { checks }: FleetColumns,
  slots: Int32Array,
  newSince: Date,
): CheckSums[] {
  const { statuses } = checks;
  const failing = statuses.find('fail');
  const from = Math.floor(newSince.getTime() / checks.unitMs);
  const counts = new Int32Array(statuses.size);
  return [...checks.all()].flatMap(({ name, status, since }) => {
    const codes = status.values;
    const times = since.values;
    let newlyFailing = 0;
    counts.fill(0);
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      const code = codes[slot];
      counts[code]++;
      if (code === failing && times[slot] >= from) {
        newlyFailing++;
      }
    }
    const found = Array.from(counts, (count, code): [string, number] => [
      statuses.text(code) ?? '',
      count,
    ]).filter(([text, count]) => text !== '' && count > 0);
    return found.length > 0
      ? [{ check: name, counts: Object.fromEntries(found), newlyFailing }]
      : [];
  });
}

/** Most results first. @internal */
export function sumMissingSources(
  { sources }: FleetColumns,
  slots: Int32Array,
): MissingSourceRow[] {
  return [...sources.all()]
    .map(([source, { values }]) => {
      const row = { source, results: 0, entities: 0 };
      for (const slot of slots) {
        row.results += values[slot];
        row.entities += values[slot] > 0 ? 1 : 0;
      }
      return row;
    })
    .filter(({ entities }) => entities > 0)
    .sort((a, b) => b.results - a.results || (a.source < b.source ? -1 : 1));
}
