import fc from 'fast-check';
import { GateSpec } from '../documents';
import { mergeGate } from '../effectiveProfile';
import { lastsLonger } from '../lastsLonger';
import { gateLoosening } from './gateLoosening';

const LEVELS = ['low', 'middle', 'high'];
const rankOf = (_scorecard: string, level: string) => {
  const rank = LEVELS.indexOf(level);
  return rank < 0 ? undefined : rank;
};

const STEP = {
  name: 'risk',
  title: 'Risk',
  groups: ['model-risk', 'audit'],
  quorum: 2,
  deadline: 'P5D',
  escalateTo: ['heads'],
};

const LOCKED: GateSpec = {
  name: 'release',
  title: 'Release',
  enforcement: 'warn',
  locked: true,
  always: true,
  perVersion: true,
  after: ['tested'],
  requires: {
    checks: ['a', 'b'],
    level: { scorecard: 'main', level: 'middle' },
    evidence: [
      { name: 'note', title: 'Note', validity: 'P1Y', perVersion: true },
    ],
  },
  approvals: [{ name: 'lead', title: 'Lead', groups: ['leads'] }, STEP],
  validity: 'P1Y',
};

const own = (parts: Partial<GateSpec>): GateSpec => ({
  name: 'release',
  title: 'Release',
  enforcement: 'warn',
  ...parts,
});
const steps = (...approvals: NonNullable<GateSpec['approvals']>) =>
  own({ approvals });
const [LEAD] = LOCKED.approvals!;

describe('gateLoosening', () => {
  it.each<[string, GateSpec, (string | number)[]]>([
    [
      'lowers the enforcement (warn to observe)',
      own({ enforcement: 'observe' }),
      ['enforcement'],
    ],
    ['unlocks the gate', own({ locked: false }), ['locked']],
    [
      'no longer asks for the gate in every delivery mode',
      own({ always: false }),
      ['always'],
    ],
    [
      'no longer asks for approvals of each version',
      own({ perVersion: false }),
      ['perVersion'],
    ],
    ['lets a pass hold longer', own({ validity: 'P366D' }), ['validity']],
    ["drops the earlier gate 'tested'", own({ after: [] }), ['after']],
    [
      "drops the check 'b'",
      own({ requires: { checks: ['a', 'c'] } }),
      ['requires', 'checks'],
    ],
    [
      "asks for level 'low', which is below 'middle'",
      own({ requires: { level: { scorecard: 'main', level: 'low' } } }),
      ['requires', 'level', 'level'],
    ],
    [
      "drops the level of scorecard 'main'",
      own({ requires: { level: { scorecard: 'other', level: 'high' } } }),
      ['requires', 'level', 'scorecard'],
    ],
    [
      "drops the evidence 'note'",
      own({ requires: { evidence: [] } }),
      ['requires', 'evidence'],
    ],
    [
      "lets the evidence 'note' hold longer",
      own({
        requires: {
          evidence: [{ name: 'note', title: 'Note', perVersion: true }],
        },
      }),
      ['requires', 'evidence', 0],
    ],
    [
      "no longer asks for the evidence 'note' for each version",
      own({
        requires: {
          evidence: [{ name: 'note', title: 'Note', validity: 'P1Y' }],
        },
      }),
      ['requires', 'evidence', 0],
    ],
    ["drops the approval step 'risk'", steps(LEAD), ['approvals']],
    [
      "moves the approval step 'risk' before 'lead'",
      steps(STEP, LEAD),
      ['approvals', 0],
    ],
    [
      "lowers the quorum of the approval step 'risk'",
      steps(LEAD, { ...STEP, quorum: undefined }),
      ['approvals', 1],
    ],
    [
      "lets one person decide the approval step 'risk' and an earlier one",
      steps(LEAD, { ...STEP, allowSameApprover: true }),
      ['approvals', 1, 'allowSameApprover'],
    ],
    [
      "lets 'everybody' decide the approval step 'risk'",
      steps(LEAD, { ...STEP, groups: ['audit', 'everybody'] }),
      ['approvals', 1, 'groups'],
    ],
    [
      "lets 'anyone' decide the approval step 'lead'",
      steps({ ...LEAD, roles: ['anyone'] }, STEP),
      ['approvals', 0, 'roles'],
    ],
    [
      "gives the approval step 'risk' more time",
      steps(LEAD, { ...STEP, deadline: undefined }),
      ['approvals', 1],
    ],
    [
      "no longer escalates the approval step 'risk' to 'heads'",
      steps(LEAD, { ...STEP, escalateTo: ['others'] }),
      ['approvals', 1, 'escalateTo'],
    ],
  ])('%s', (message, child, path) => {
    const findings = gateLoosening(LOCKED, child, rankOf);
    expect(findings).toEqual(
      [{ path, message }].map(finding => expect.objectContaining(finding)),
    );
    // The same child of a gate that is not locked is free to do so.
    expect(
      gateLoosening({ ...LOCKED, locked: undefined }, child, rankOf),
    ).toEqual([]);
  });

  it.each<[string, GateSpec]>([
    ['mentions nothing', own({})],
    ['enforces', own({ enforcement: 'enforce' })],
    [
      'asks for more',
      own({
        after: ['tested', 'agreed'],
        requires: {
          checks: ['b', 'c', 'a'],
          level: { scorecard: 'main', level: 'high' },
        },
      }),
    ],
    ['shortens', own({ validity: 'P11M' })],
    ['equals in other units', own({ validity: 'P12M' })],
    [
      'inserts a step and narrows another',
      steps({ name: 'first', title: 'First', roles: ['ethicist'] }, LEAD, {
        ...STEP,
        groups: ['audit'],
        quorum: 3,
        deadline: 'P4D',
      }),
    ],
  ])('lets a child tighten: one that %s', (_what, child) => {
    expect(gateLoosening(LOCKED, child, rankOf)).toEqual([]);
  });

  it('stays locked below a child that says it is not', () => {
    expect(mergeGate(LOCKED, own({ locked: false })).locked).toBe(true);
  });

  it('protects single items and steps of a gate that is not locked as a whole', () => {
    const partly: GateSpec = {
      ...LOCKED,
      locked: undefined,
      requires: {
        ...LOCKED.requires,
        evidence: [{ name: 'note', title: 'Note', locked: true }],
      },
      approvals: [LEAD, { ...STEP, locked: true }],
    };
    const child = own({
      enforcement: 'observe',
      requires: { checks: [], evidence: [] },
      approvals: [{ ...STEP, locked: false }],
    });
    expect(
      gateLoosening(partly, child, rankOf).map(({ message }) => message),
    ).toEqual([
      "drops the evidence 'note'",
      "unlocks the approval step 'risk'",
    ]);
  });

  it('a locked requirement survives every legal child, also of a child', () => {
    const enforcement: fc.Arbitrary<Partial<GateSpec>> = fc
      .constantFrom('observe' as const, 'warn' as const, 'enforce' as const)
      .map(value => ({ enforcement: value }));
    const checks = fc.subarray(['a', 'b', 'c']);
    const evidence = fc.subarray([
      { name: 'note', title: 'Note', validity: 'P6M', perVersion: true },
      { name: 'report', title: 'Report' },
    ]);
    const approvals = fc
      .tuple(
        fc.shuffledSubarray([
          LEAD,
          STEP,
          { name: 'board', title: 'Board', groups: ['board'] },
        ]),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([chosen, quorum]) =>
        chosen.map(step => (step === STEP ? { ...step, quorum } : step)),
      );
    // Few parts at once: a child that says much is seldom legal.
    const child = fc
      .array(
        fc.oneof<fc.Arbitrary<Partial<GateSpec>>[]>(
          enforcement,
          fc.boolean().map(locked => ({ locked })),
          fc.subarray(['tested', 'agreed']).map(after => ({ after })),
          checks.map(value => ({ requires: { checks: value } })),
          evidence.map(value => ({ requires: { evidence: value } })),
          approvals.map(value => ({ approvals: value })),
          fc.constantFrom('P1M', 'P1Y', 'P2Y').map(validity => ({ validity })),
        ),
        { maxLength: 3 },
      )
      .map(parts => own(Object.assign({}, ...parts)));
    let legal = 0;
    fc.assert(
      fc.property(child, child, (first, second) => {
        const unit = mergeGate(LOCKED, first);
        if (
          gateLoosening(LOCKED, first, rankOf).length +
            gateLoosening(unit, second, rankOf).length >
          0
        ) {
          return;
        }
        legal += 1;
        const gate = mergeGate(unit, second);
        const names = (items: readonly { name: string }[] | undefined) =>
          (items ?? []).map(({ name }) => name);
        expect(gate.locked).toBe(true);
        expect(gate.enforcement).not.toBe('observe');
        expect(gate.after).toContain('tested');
        expect(gate.requires?.checks).toEqual(
          expect.arrayContaining(['a', 'b']),
        );
        expect(gate.requires?.level).toEqual(LOCKED.requires?.level);
        expect(
          gate.requires?.evidence?.find(({ name }) => name === 'note')
            ?.perVersion,
        ).toBe(true);
        expect(names(gate.approvals).filter(name => name !== 'board')).toEqual([
          'lead',
          'risk',
        ]);
        expect(
          gate.approvals?.find(({ name }) => name === 'risk')?.quorum,
        ).toBeGreaterThanOrEqual(2);
        expect(lastsLonger(gate.validity, 'P1Y')).toBe(false);
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(legal).toBeGreaterThan(20);
  });
});
