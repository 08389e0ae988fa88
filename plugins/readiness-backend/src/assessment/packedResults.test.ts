import {
  Assessment,
  CheckStatus,
  NextAction,
} from 'backstage-plugin-readiness-engine';
import * as fc from 'fast-check';
import {
  packActions,
  packChecks,
  unpackActions,
  unpackChecks,
} from './packedResults';

const statuses: CheckStatus[] = ['pass', 'fail', 'unknown', 'waived'];
const standings = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  fc.record({
    status: fc.constantFrom(...statuses),
    since: fc.constantFrom('2026-01-15T12:00:00.000Z', '2026-01-16T00:00:00Z'),
  }),
  { noNullPrototype: true },
);
const names = fc.array(fc.string(), { maxLength: 3 });
const actions = fc.uniqueArray(
  fc.record(
    {
      check: fc.stringMatching(/^[a-z]{1,3}$/),
      title: fc.string(),
      stream: fc.string(),
      gain: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.nat(),
      scorecard: fc.string(),
      status: fc.constantFrom<NextAction['status']>('fail', 'unknown', 'error'),
      reason: fc.string(),
      unblocks: names,
      reaches: names,
    },
    {
      requiredKeys: [
        ...(['check', 'title', 'stream', 'gain', 'weight'] as const),
        ...(['status', 'reason', 'unblocks', 'reaches'] as const),
      ],
    },
  ),
  { selector: one => one.check },
);

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

describe('packed results', () => {
  it('are what was packed', () => {
    fc.assert(
      fc.property(standings, actions, (checks, list) => {
        expect(unpackChecks(throughJson(packChecks(checks)))).toEqual(checks);
        const results = Object.fromEntries(
          list.map(({ check, status, reason }) => [check, { status, reason }]),
        ) as unknown as Assessment['checks'];
        expect(
          unpackActions(throughJson(packActions(list)), results),
        ).toStrictEqual(throughJson(list));
      }),
      { numRuns: 1000 },
    );
  });

  it('name a moment once', () => {
    const since = '2026-01-15T12:00:00.000Z';
    expect(
      packChecks({
        a: { status: 'pass', since },
        b: { status: 'fail', since },
        c: { status: 'pass', since },
      }),
    ).toEqual([
      ['pass', since, ['a', 'c']],
      ['fail', since, ['b']],
    ]);
  });

  it('are read as they were stored before, too', () => {
    const checks = { a: { status: 'pass' as const, since: 'now' } };
    expect(unpackChecks(checks)).toEqual(checks);
    expect(unpackChecks(undefined)).toEqual({});
    const action: NextAction = {
      check: 'a',
      title: 'A',
      stream: 's',
      gain: 0.1,
      weight: 1,
      status: 'fail',
      reason: 'So',
      unblocks: [],
      reaches: [],
    };
    expect(unpackActions([action], {})).toEqual([action]);
  });
});
