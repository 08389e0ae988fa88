import fc from 'fast-check';
import { assess } from '../assessment/assess';
import { Assessment } from '../assessment/types';
import { FactValue } from '../facts/FactSet';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import {
  DELIVERY_STAGES,
  DeliveryModeDocument,
  GovernanceProfileDocument,
  PolicyDocument,
  RaisedExpectation,
} from '../policy/documents';
import {
  aCheck,
  anInput,
  aPolicy,
  aScorecard,
  someFacts,
  testHash,
} from '../testUtils';
import { adviceFor } from './adviceFor';
import { compareModes } from './compareModes';
import { composeMode, practicesOf } from './composeMode';
import { DeliveryInput } from './DeliveryInput';

// Every run compiles a policy; the worst laws take a few seconds on a busy machine.
jest.setTimeout(60_000);
fc.configureGlobal({ numRuns: Number(process.env.LAW_RUNS ?? 50) });

const options = { hash: testHash };
const CHECKS = ['check-0', 'check-1', 'check-2', 'check-3'];
const GATES = ['gate-0', 'gate-1', 'gate-2'];
const SECTIONS = ['first', 'second'];
const PRACTICES = ['journal', 'rota', 'round', 'drill'];

const declarations = {
  source: Object.fromEntries(
    CHECKS.map((_, index) => [
      `fact${index}`,
      { type: 'boolean' as const, title: `fact ${index}`, description: 'One.' },
    ]),
  ),
};

const expectedArbitrary = (names: string[]) =>
  fc.oneof(fc.constant('all' as const), fc.subarray(names, { minLength: 0 }));

const ruleArbitrary: fc.Arbitrary<RaisedExpectation> = fc.record({
  when: fc.constantFrom<RaisedExpectation['when']>(
    { kind: 'component' },
    { kind: 'resource' },
    { 'context.purpose': 'decision' },
    { deliveryMode: 'mode-0' },
  ),
  gates: expectedArbitrary(GATES),
  sections: expectedArbitrary([...SECTIONS, 'card/first']),
  checks: fc.subarray(CHECKS),
  reason: fc.constant('So it is.'),
});

const modeArbitrary = (name: string): fc.Arbitrary<DeliveryModeDocument> =>
  fc
    .record({
      stage: fc.constantFrom(...DELIVERY_STAGES),
      gates: expectedArbitrary(GATES),
      sections: expectedArbitrary(SECTIONS),
      checks: fc.subarray(CHECKS),
      practices: fc.subarray(PRACTICES),
    })
    .map(({ stage, practices, ...expects }) => ({
      apiVersion: 'readiness/v1',
      kind: 'DeliveryMode',
      metadata: { name },
      spec: {
        stage,
        summary: 'A mode.',
        practices: practices.map(practice => ({
          name: practice,
          title: practice,
          purpose: 'To learn.',
        })),
        expects,
      },
    }));

interface World {
  modes: DeliveryModeDocument[];
  rules: RaisedExpectation[];
  inherited: RaisedExpectation[];
  values: (boolean | undefined)[];
  purpose: string | undefined;
  practices: { added: string[]; removed: string[] };
}

const worldArbitrary: fc.Arbitrary<World> = fc.record({
  modes: fc.tuple(modeArbitrary('mode-0'), modeArbitrary('mode-1')),
  rules: fc.array(ruleArbitrary, { maxLength: 3 }),
  inherited: fc.array(ruleArbitrary, { maxLength: 2 }),
  values: fc.array(fc.option(fc.boolean(), { nil: undefined }), {
    minLength: 4,
    maxLength: 4,
  }),
  purpose: fc.option(fc.constantFrom('decision', 'inform'), {
    nil: undefined,
  }),
  practices: fc.record({
    added: fc.subarray([...PRACTICES, 'unheard-of']),
    removed: fc.subarray(PRACTICES),
  }),
});

function aProfile(
  name: string,
  spec: GovernanceProfileDocument['spec'],
): GovernanceProfileDocument {
  return {
    apiVersion: 'readiness/v1',
    kind: 'GovernanceProfile',
    metadata: { name },
    spec,
  };
}

function documentsOf({ modes, rules, inherited }: World): PolicyDocument[] {
  return [
    ...CHECKS.map((name, index) =>
      aCheck(name, { expression: `facts.source.fact${index}` }),
    ),
    aScorecard('card', CHECKS, {
      sections: [
        { name: 'first', title: 'First', checks: CHECKS.slice(0, 1) },
        { name: 'second', title: 'Second', checks: CHECKS.slice(1, 3) },
      ],
    }),
    ...modes,
    aProfile('parent', {
      gates: GATES.map((name, index) => ({
        name,
        title: name,
        enforcement: 'observe',
        requires: { checks: [CHECKS[index + 1]] },
      })),
      expectations: inherited,
    }),
    aProfile('child', {
      extends: 'parent',
      default: true,
      expectations: rules,
    }),
    {
      apiVersion: 'readiness/v1',
      kind: 'AdviceRule',
      metadata: { name: 'looks-at-much' },
      spec: {
        when: 'facts.source.fact0 || delivery.daysInMode >= 0.0',
        severity: 'info',
        message: '{{delivery.daysInMode}} with {{context.purpose}}',
        suggests: {},
      },
    },
  ];
}

function inputOf(world: World): DeliveryInput {
  const values: Record<string, FactValue> = {};
  for (const [index, value] of world.values.entries()) {
    if (value !== undefined) {
      values[`fact${index}`] = value;
    }
  }
  return anInput({
    facts: someFacts({ source: values }),
    deliveryMode: {
      name: 'mode-0',
      declaredIn: 'portal',
      since: '2026-01-01T00:00:00Z',
    },
    ...(world.purpose ? { context: { purpose: world.purpose } } : {}),
    delivery: { practices: world.practices },
  } as Partial<DeliveryInput>);
}

function read(world: World): { policy: CompiledPolicy; input: DeliveryInput } {
  return {
    policy: aPolicy(documentsOf(world), declarations),
    input: inputOf(world),
  };
}

function statuses({ checks }: Assessment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, { status }]) => [name, status]),
  );
}

describe('advice', () => {
  it('changes nothing of the assessment', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { policy, input } = read(world);
        const before = assess(policy, input, options);
        const given = JSON.stringify(input);
        adviceFor(policy, input, options);
        expect(JSON.stringify(input)).toBe(given);
        expect(
          assess({ ...policy, adviceRules: new Map() }, input, options),
        ).toEqual(before);
        // Neither do crew, practices and reviews, which only advice looks at.
        const bare: DeliveryInput = { ...input, delivery: undefined };
        expect(assess(policy, bare, options)).toEqual(before);
      }),
    );
  });

  it('keeps its fingerprint as days go by, and until something it looks at changes', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        fc.integer({ min: 0, max: 900 }),
        (world, days) => {
          const { policy, input } = read(world);
          const later = new Date(
            Date.parse(input.now) + days * 24 * 60 * 60 * 1000,
          ).toISOString();
          const [now] = adviceFor(policy, input, options);
          const [then] = adviceFor(policy, { ...input, now: later }, options);
          expect(then.fingerprint).toBe(now.fingerprint);
          const [changed] = adviceFor(
            policy,
            { ...input, context: { purpose: 'something else' } },
            options,
          );
          expect(changed.fingerprint).not.toBe(now.fingerprint);
        },
      ),
    );
  });
});

describe('raised expectations', () => {
  it('show what was upcoming as it really is, and change nothing else', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { policy, input } = read(world);
        const raised = statuses(assess(policy, input, options));
        const byMode = statuses(
          assess(
            aPolicy(
              documentsOf({ ...world, rules: [], inherited: [] }),
              declarations,
            ),
            input,
            options,
          ),
        );
        const all = statuses(
          assess(policy, { ...input, deliveryMode: undefined }, options),
        );
        for (const [name, status] of Object.entries(raised)) {
          const before = byMode[name] ?? 'upcoming';
          expect([name, status]).toEqual([
            name,
            before === 'upcoming' && status !== 'upcoming' ? all[name] : before,
          ]);
        }
      }),
    );
  });

  it('are told with the rule that did it, and only what the mode did not expect', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { policy, input } = read(world);
        const assessment = assess(policy, input, options);
        const [mode] = world.modes;
        const isUpcoming = (gate: string) =>
          assessment.gates?.find(({ name }) => name === gate)?.status ===
          'upcoming';
        for (const rule of assessment.raised ?? []) {
          expect(rule.gates.filter(isUpcoming)).toEqual([]);
          expect(
            rule.gates.filter(
              gate =>
                mode.spec.expects.gates === 'all' ||
                mode.spec.expects.gates.includes(gate),
            ),
          ).toEqual([]);
          expect(
            rule.checks.filter(
              check => assessment.checks[check]?.status === 'upcoming',
            ),
          ).toEqual([]);
          expect(['parent', 'child']).toContain(rule.profile);
        }
      }),
    );
  });

  it('are added to by a profile that extends another, and never dropped', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { policy } = read(world);
        const parent = policy.profiles.get('parent')!.expectations;
        const child = policy.profiles.get('child')!.expectations;
        const withoutMatcher = (rules: typeof child) =>
          rules.map(({ matches, ...rule }) => rule);
        expect(withoutMatcher(child).slice(world.rules.length)).toEqual(
          withoutMatcher(parent),
        );
      }),
    );
  });
});

describe('comparison', () => {
  it('says what the assessment in the other mode says', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { policy, input } = read(world);
        const compared = compareModes(policy, input, 'mode-1', options);
        const from = assess(policy, input, options);
        const to = assess(
          policy,
          { ...input, deliveryMode: { name: 'mode-1', declaredIn: 'portal' } },
          options,
        );
        expect(compared.score).toEqual({ from: from.score, to: to.score });
        expect(compared.level.to).toBe(to.level?.title);
        expect(compared.checks.failingTo).toBe(to.counts.fail);
        const { expected, noLonger } = compared.gates;
        const upcoming = (gates: Assessment['gates'] = []) =>
          gates
            .filter(({ status }) => status === 'upcoming')
            .map(({ name }) => name);
        expect(
          [
            ...upcoming(from.gates).filter(
              gate => !expected.some(({ name }) => name === gate),
            ),
            ...noLonger.map(({ name }) => name),
          ].sort(),
        ).toEqual(upcoming(to.gates).sort());
        for (const { name, status } of expected) {
          expect(status).toBe(
            to.gates?.find(gate => gate.name === name)?.status,
          );
        }
      }),
    );
  });

  it('with the mode in force brings nothing', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { policy, input } = read(world);
        const { practices, gates, sections, score, checks } = compareModes(
          policy,
          input,
          'mode-0',
          { ...options, practices: world.practices },
        );
        expect([practices.added, practices.removed]).toEqual([[], []]);
        expect([gates.expected, gates.noLonger]).toEqual([[], []]);
        expect([sections.expected, sections.noLonger]).toEqual([[], []]);
        expect(score.to).toBe(score.from);
        expect(checks.expectedTo).toBe(checks.expectedFrom);
      }),
    );
  });
});

describe('a composed mode', () => {
  it('has the practices of its mode and those added, without those left out', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { policy } = read(world);
        const { added, removed } = world.practices;
        const composed = composeMode(policy, 'mode-0', world.practices)!;
        const own = world.modes[0].spec.practices!.map(({ name }) => name);
        const known = practicesOf(policy).map(({ name }) => name);
        const kept = composed.practices.map(({ name }) => name);
        expect([...kept].sort()).toEqual(
          [...new Set([...own, ...added])]
            .filter(name => known.includes(name) && !removed.includes(name))
            .sort(),
        );
        expect(composed.leftOut.map(({ name }) => name)).toEqual(
          own.filter(name => removed.includes(name)),
        );
      }),
    );
  });
});
