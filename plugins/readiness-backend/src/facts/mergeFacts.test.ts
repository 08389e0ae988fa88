import { Fact } from 'backstage-plugin-readiness-engine';
import { FactRecord, StoredFacts } from './FactStore';
import { mergeFacts } from './mergeFacts';

const at = (minutes: number) =>
  new Date(Date.parse('2026-01-15T12:00:00Z') + minutes * 60_000).toISOString();

const seen = (value: Fact['value'], minutes: number, more?: Partial<Fact>) => ({
  value,
  observedAt: at(minutes),
  ...more,
});

const says = (facts: Record<string, Fact>, complete = false): FactRecord => ({
  entityRef: 'c:d/x',
  source: 's',
  facts,
  complete,
});

const stored: StoredFacts = {
  facts: { a: seen(1, 0, { version: '1', url: 'u' }), b: seen('t', 0) },
  lastSuccessAt: at(0),
};

describe('mergeFacts', () => {
  it.each<
    [
      string,
      FactRecord,
      number,
      { write: boolean; reassess: boolean; changes: string[] },
    ]
  >([
    [
      'the same within a minute',
      says({ b: seen('t', 0.5) }),
      0.5,
      { write: false, reassess: false, changes: [] },
    ],
    [
      'the same later',
      says({ b: seen('t', 5) }),
      5,
      { write: true, reassess: false, changes: [] },
    ],
    [
      'the same after its freshness',
      says({ b: seen('t', 11) }),
      11,
      { write: true, reassess: true, changes: [] },
    ],
    [
      'another value',
      says({ b: seen('z', 0.5) }),
      0.5,
      { write: true, reassess: true, changes: ['b'] },
    ],
    [
      'another version',
      says({ a: seen(1, 0.5, { version: '2', url: 'u' }) }),
      0.5,
      { write: true, reassess: true, changes: ['a'] },
    ],
    [
      'another link',
      says({ a: seen(1, 0.5, { version: '1', url: 'v' }) }),
      0.5,
      { write: true, reassess: false, changes: [] },
    ],
    [
      'an older value',
      says({ b: seen('z', -1) }),
      0.5,
      { write: false, reassess: false, changes: [] },
    ],
    [
      'a new fact',
      says({ c: seen([1, 2], 0.5) }),
      0.5,
      { write: true, reassess: true, changes: ['c'] },
    ],
    [
      'all facts, one missing',
      says({ b: seen('t', 0.5) }, true),
      0.5,
      { write: true, reassess: true, changes: ['a'] },
    ],
    [
      'an error',
      { entityRef: 'c:d/x', source: 's', error: 'down' },
      0.5,
      { write: true, reassess: true, changes: [] },
    ],
  ])('%s', (_, record, now, expected) => {
    const merged = mergeFacts(stored, record, {
      now: at(now),
      freshnessMs: name => (name === 'b' ? 10 * 60_000 : undefined),
    });
    expect({
      write: merged.write,
      reassess: merged.reassess,
      changes: merged.changes.map(change => change.name),
    }).toEqual(expected);
  });

  it('keeps the facts under an error, and clears the error with the next success', () => {
    const error: FactRecord = {
      entityRef: 'c:d/x',
      source: 's',
      error: 'down',
    };
    const failed = mergeFacts(stored, error, { now: at(1) });
    expect(failed.next).toEqual({
      ...stored,
      error: { message: 'down', at: at(1) },
    });
    const again = mergeFacts(failed.next, error, { now: at(1.5) });
    expect(again).toMatchObject({ write: false, reassess: false });

    const recovered = mergeFacts(failed.next, says({ b: seen('t', 1.6) }), {
      now: at(1.6),
    });
    expect(recovered).toMatchObject({ write: true, reassess: true });
    expect(recovered.next.error).toBeUndefined();
    expect(recovered.next.facts.a).toEqual(stored.facts.a);
  });

  it('says without a value that a fact went away', () => {
    const { next, changes } = mergeFacts(stored, says({}, true), {
      now: at(2),
    });
    expect(next.facts).toEqual({});
    expect(changes).toEqual([
      { name: 'a', observedAt: at(2) },
      { name: 'b', observedAt: at(2) },
    ]);
  });
});
