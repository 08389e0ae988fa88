import { modeInForce, readLedger, StoredLedgerEntry } from './ledger';

function entry(
  id: string,
  overrides: Partial<StoredLedgerEntry> = {},
): StoredLedgerEntry {
  return {
    ...{ id, entityRef: 'component:default/a', kind: 'change' },
    ...{ at: `2026-01-0${id}T00:00:00.000Z`, to: 'explore', evidence: [] },
    ...{ declaredIn: 'portal', decidedBy: 'user:default/ada', learned: id },
    ...overrides,
  } as StoredLedgerEntry;
}

describe('the ledger', () => {
  it('reads entries with the words of their last correction', () => {
    const read = readLedger([
      entry('1'),
      entry('2', { to: 'pilot', from: 'explore' }),
      entry('3', { kind: 'correction', corrects: '2', to: 'operate' }),
      entry('4', { kind: 'correction', corrects: '3', to: 'sunset' }),
    ]);
    expect(
      read.map(({ id, at, from, to, learned }) => [id, at, from, to, learned]),
    ).toEqual([
      ['1', '2026-01-01T00:00:00.000Z', undefined, 'explore', '1'],
      ['2', '2026-01-02T00:00:00.000Z', 'explore', 'sunset', '4'],
    ]);
  });

  it('has a mode since the first entry about it, with its practices and reviews', () => {
    const practices = { added: ['pairing'], removed: [] };
    const entries = [
      entry('1', { reviewBy: '2026-05-01' }),
      entry('2', { to: 'pilot', practices }),
      entry('3', { to: 'pilot', kind: 'review', reviewBy: '2026-06-01' }),
    ];
    expect(modeInForce(undefined, entries)).toEqual({
      name: 'pilot',
      since: '2026-01-02T00:00:00.000Z',
      declaredIn: 'portal',
      practices,
      reviewedAt: '2026-01-03T00:00:00.000Z',
      lastAt: '2026-01-03T00:00:00.000Z',
      reviewBy: '2026-06-01',
    });
  });

  it('follows the file before the portal, and corrections of the last entry', () => {
    const declared = { name: 'operate', since: '2026-02-01T00:00:00.000Z' };
    expect(modeInForce(declared, [entry('1')])).toMatchObject({
      name: 'operate',
      since: declared.since,
      declaredIn: 'catalog',
    });
    const corrected = [
      entry('1'),
      entry('2', { kind: 'correction', corrects: '1', to: 'pilot' }),
    ];
    expect(modeInForce(undefined, corrected)?.name).toBe('pilot');
    expect(modeInForce(undefined, [])).toBeUndefined();
  });

  it('counts the time of a mode of the portal anew after the file declared another', () => {
    const inForce = modeInForce(undefined, [
      entry('1', { to: 'pilot' }),
      entry('2', { to: 'operate', declaredIn: 'catalog' }),
      entry('3', { to: 'pilot', declaredIn: 'catalog' }),
    ]);
    expect(inForce).toMatchObject({
      name: 'pilot',
      declaredIn: 'portal',
      since: '2026-01-03T00:00:00.000Z',
    });
  });
});
