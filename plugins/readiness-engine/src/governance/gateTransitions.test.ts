import { GateStatus } from './GateResult';
import { GateFacts, gateTransition } from './gateTransitions';

type Row = [
  { [K in keyof GateFacts]?: GateFacts[K] | GateFacts[K][] },
  GateStatus,
];

/** The table of the docstring; a key that is not there is any value. */
const TABLE: Row[] = [
  [{ expected: false }, 'upcoming'],
  [{ rejected: true }, 'rejected'],
  [{ requirements: 'met', pass: 'holds' }, 'passed'],
  [{ requirements: 'waived', pass: 'holds' }, 'passed-with-waivers'],
  [{ pass: 'ended', reviewOpen: false }, 'expired'],
  [{ requirements: 'missing', pass: ['holds', 'changed'] }, 'regressed'],
  [{ requirements: 'missing', pass: ['none', 'ended'] }, 'blocked'],
  [{ requirements: ['met', 'waived'], reviewOpen: true }, 'in-review'],
  [
    {
      requirements: ['met', 'waived'],
      pass: ['none', 'changed'],
      reviewOpen: false,
    },
    'ready',
  ],
];

const ALL: GateFacts[] = [true, false].flatMap(expected =>
  [true, false].flatMap(rejected =>
    (['met', 'waived', 'missing'] as const).flatMap(requirements =>
      (['none', 'holds', 'changed', 'ended'] as const).flatMap(pass =>
        [true, false].map(reviewOpen => ({
          expected,
          rejected,
          requirements,
          pass,
          reviewOpen,
        })),
      ),
    ),
  ),
);

function fits(facts: GateFacts, [wanted]: Row): boolean {
  return (Object.keys(wanted) as (keyof GateFacts)[]).every(key =>
    [wanted[key]].flat().includes(facts[key]),
  );
}

describe('gateTransition', () => {
  it.each(ALL.map(facts => [JSON.stringify(facts), facts] as const))(
    'decides %s by the first row that fits',
    (_name, facts) => {
      const row = TABLE.find(candidate => fits(facts, candidate));
      expect(row).toBeDefined();
      expect(gateTransition(facts)).toBe(row![1]);
    },
  );

  it('uses every row', () => {
    const used = new Set(
      ALL.map(facts => TABLE.find(candidate => fits(facts, candidate))),
    );
    expect(used.size).toBe(TABLE.length);
  });
});
