import { ReportedChange } from 'backstage-plugin-readiness-common';
import { readLedger } from '../delivery/ledger';
import { LedgerStore } from '../delivery/LedgerStore';

type Item = Omit<ReportedChange, 'entityTitle'>;

/** Changes of mode with what the team had learned, as the ledger has it at the end of the period. @internal */
export async function withWhyModes(
  items: Item[],
  ledger: Pick<LedgerStore, 'get'>,
  period: { to: string },
): Promise<Item[]> {
  const refs = items
    .filter(({ kind }) => kind === 'mode')
    .map(({ entityRef }) => entityRef);
  if (refs.length === 0) {
    return items;
  }
  const entries = await ledger.get(refs);
  return items.map(item => {
    if (item.kind !== 'mode') {
      return item;
    }
    const change = readLedger(
      (entries.get(item.entityRef) ?? []).filter(({ at }) => at <= period.to),
    ).findLast(({ from, to }) => from !== to);
    return { ...item, reason: change?.learned };
  });
}
