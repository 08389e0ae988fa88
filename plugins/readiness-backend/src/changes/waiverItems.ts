import { ReportedChange } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { WaiverRow } from '../governance/waivers/tables';
import { Period } from './ChangeQueries';

/** Waivers that stand otherwise at the end of a period than at its beginning. @internal */
export function toWaiverItems(
  rows: WaiverRow[],
  { from, to }: Period,
  policy: CompiledPolicy | undefined,
): Omit<ReportedChange, 'entityTitle'>[] {
  return rows.flatMap(row => {
    const before = standingAt(row, from);
    const after = standingAt(row, to);
    return before === after
      ? []
      : [
          {
            entityRef: row.entity_ref,
            at: lastMoment(row, to),
            kind: 'waiver' as const,
            subject: row.name,
            title: policy?.checks.get(row.name)?.title ?? row.name,
            ...{ from: before, to: after },
            direction: 'none' as const,
            reason: row.decision_reason ?? row.reason,
          },
        ];
  });
}

function standingAt(row: WaiverRow, moment: string): string | undefined {
  if (row.requested_at > moment) {
    return undefined;
  }
  if (row.decided_at === null || row.decided_at > moment) {
    // Only what was in force can be revoked.
    return row.status === 'revoked' ? 'accepted' : 'requested';
  }
  const isAccepted = row.status === 'accepted' || row.status === 'superseded';
  if (!isAccepted) {
    return row.status;
  }
  return row.expires_at <= moment ? 'expired' : 'accepted';
}

function lastMoment(row: WaiverRow, to: string): string {
  return [row.requested_at, row.decided_at, row.expires_at]
    .filter((at): at is string => at !== null && at <= to)
    .sort()
    .at(-1)!;
}
