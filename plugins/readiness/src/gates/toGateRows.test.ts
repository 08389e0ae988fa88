import {
  GateRequirement,
  ReadinessGate,
} from 'backstage-plugin-readiness-common';
import {
  claimsTriageReadiness,
  exampleGates,
} from 'backstage-plugin-readiness-react/testUtils';
import { readGatesUrl, toGateSearch } from './gatesUrl';
import { toGateRows } from './toGateRows';

const { scorecards } = claimsTriageReadiness();

function requirement(
  status: GateRequirement['status'],
  name: string,
  kind: GateRequirement['kind'] = 'check',
): GateRequirement {
  return { kind, name, title: name, status, reason: `${name} is ${status}` };
}

function aGate(
  name: string,
  status: ReadinessGate['status'],
  requirements: GateRequirement[] = [],
): ReadinessGate {
  const [gate] = exampleGates();
  return { ...gate, name, title: name, status, requirements };
}

describe('toGateRows', () => {
  it('counts what applies, and puts missing first, then waived', () => {
    const { rows } = toGateRows({
      scorecards,
      gates: [
        aGate('one', 'blocked', [
          requirement('met', 'a'),
          requirement('waived', 'b'),
          requirement('not-applicable', 'c'),
          requirement('missing', 'd'),
        ]),
      ],
    });
    expect(rows[0]).toMatchObject({ met: 2, waived: 1, missing: 1, total: 3 });
    const names = (list: { requirement: GateRequirement }[]) =>
      list.map(row => row.requirement.name);
    expect(names(rows[0].open)).toEqual(['d', 'b']);
    expect(names(rows[0].foldedMet)).toEqual(['a']);
    expect(names(rows[0].foldedNotApplicable)).toEqual(['c']);
  });

  it('links only to what is there, and knows how a check stands', () => {
    const { rows } = toGateRows({
      scorecards,
      gates: [
        aGate('one', 'passed'),
        aGate('two', 'blocked', [
          requirement('missing', 'limitations-stated'),
          requirement('missing', 'on-no-scorecard'),
          requirement('missing', 'one', 'gate'),
          requirement('missing', 'gone', 'gate'),
          requirement('missing', 'ml-model', 'level'),
          requirement('missing', 'limitations-stated', 'evidence'),
        ]),
      ],
    });
    expect(rows[1].open.map(({ linked }) => linked)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(rows[1].open[0].check).toBe('fail');
    expect(rows[1].open[5].check).toBeUndefined();
  });

  it.each<[ReadinessGate['status'][], string | undefined, number]>([
    [['passed', 'passed-with-waivers', 'regressed', 'blocked'], 'gate-2', 0],
    [['passed', 'upcoming', 'expired'], 'gate-2', 1],
    [['passed', 'passed-with-waivers', 'upcoming'], undefined, 1],
    [[], undefined, 0],
  ])('of %j the next one is %s', (statuses, next, later) => {
    const gates = statuses.map((status, i) => aGate(`gate-${i}`, status));
    const result = toGateRows({ scorecards, gates });
    expect(result.next?.gate.name).toBe(next);
    expect(result.later).toBe(later);
  });
});

describe('readGatesUrl', () => {
  const read = (search: string) =>
    readGatesUrl(new URLSearchParams(search), ['one', 'two'], 'two');

  it('opens the gate that is named, else the next one, else none', () => {
    expect(read(toGateSearch('one')).gate).toBe('one');
    expect(read('').gate).toBe('two');
    expect(read(toGateSearch('gone')).gate).toBe('two');
    expect(read(toGateSearch()).gate).toBeUndefined();
  });

  it('unfolds groups of the gate that is named', () => {
    expect([...read('?gate=one&show=met').unfolded]).toEqual(['met']);
    expect([...read('?gate=gone&show=met').unfolded]).toEqual([]);
  });
});
