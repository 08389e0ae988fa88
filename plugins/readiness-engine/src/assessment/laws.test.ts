import fc from 'fast-check';
import { FactSet, FactValue } from '../facts/FactSet';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import { PolicyDocument, ScorecardLevel } from '../policy/documents';
import {
  aCheck,
  anInput,
  aPolicy,
  aScorecard,
  someFacts,
  testHash,
} from '../testUtils';
import { assess } from './assess';
import {
  Assessment,
  AssessmentInput,
  CheckStatus,
  ScoringMethod,
} from './types';

// Every run compiles several policies; the worst laws take a few seconds on a busy machine.
jest.setTimeout(60_000);
fc.configureGlobal({ numRuns: Number(process.env.LAW_RUNS ?? 50) });

const SIZE = 8;
const METHODS: ScoringMethod[] = ['weighted', 'ladder', 'minimum-of-sections'];
const names = Array.from({ length: SIZE }, (_, index) => `check-${index}`);

/** What each check should come to. */
type Wanted =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'error'
  | 'waived'
  | 'upcoming'
  | 'not-applicable';

const declarations = {
  source: Object.fromEntries(
    names.map((_, index) => [
      `fact${index}`,
      {
        type: 'boolean' as const,
        title: `fact ${index}`,
        description: 'A fact.',
      },
    ]),
  ),
};

interface World {
  method: ScoringMethod;
  weights: number[];
  wanted: Wanted[];
}

function levelsOf(method: ScoringMethod): ScorecardLevel[] {
  return method === 'ladder'
    ? [
        { name: 'one', title: 'One', checks: names.slice(0, 3) },
        { name: 'two', title: 'Two', checks: names.slice(3, 5) },
        { name: 'three', title: 'Three', checks: names.slice(5) },
      ]
    : [
        { name: 'one', title: 'One', minScore: 0.2 },
        { name: 'two', title: 'Two', minScore: 0.55 },
        { name: 'three', title: 'Three', minScore: 0.9 },
      ];
}

function documentsOf(world: World): PolicyDocument[] {
  return [
    ...names.map((name, index) =>
      aCheck(name, {
        // `error` needs an expression that fails on any entity once its fact is there.
        expression:
          world.wanted[index] === 'error'
            ? `facts.source.fact${index} && entity.nowhere == 1`
            : `facts.source.fact${index}`,
        weight: { impact: world.weights[index], risk: 0, compliance: 1 },
        ...(world.wanted[index] === 'not-applicable'
          ? { appliesTo: { kind: 'nothing' } }
          : {}),
      }),
    ),
    aScorecard('card', names, {
      method: world.method,
      sections: [
        { name: 'first', title: 'First', checks: names.slice(0, 4) },
        { name: 'second', title: 'Second', checks: names.slice(4) },
      ],
      levels: levelsOf(world.method),
    }),
    {
      apiVersion: 'readiness/v1',
      kind: 'DeliveryMode',
      metadata: { name: 'mode' },
      spec: {
        stage: 'pilot',
        summary: 'Some checks are expected.',
        expects: {
          gates: [],
          sections: [],
          checks: names.filter(
            (_, index) => world.wanted[index] !== 'upcoming',
          ),
        },
      },
    },
  ];
}

function inputOf(world: World): AssessmentInput {
  const values: Record<string, FactValue> = {};
  for (const [index, wanted] of world.wanted.entries()) {
    if (wanted !== 'unknown') {
      values[`fact${index}`] = wanted === 'pass' || wanted === 'error';
    }
  }
  return anInput({
    facts: someFacts({ source: values }),
    deliveryMode: { name: 'mode', declaredIn: 'catalog' },
    waivers: names.flatMap((check, index) =>
      world.wanted[index] === 'waived'
        ? [
            {
              id: check,
              check,
              reason: 'accepted',
              expiresAt: '2027-01-01T00:00:00Z',
            },
          ]
        : [],
    ),
  });
}

function assessWorld(world: World): Assessment {
  return assess(aPolicy(documentsOf(world), declarations), inputOf(world), {
    hash: testHash,
  });
}

const wantedArbitrary = fc.constantFrom<Wanted>(
  'pass',
  'fail',
  'unknown',
  'error',
  'waived',
  'upcoming',
  'not-applicable',
);

const worldArbitrary: fc.Arbitrary<World> = fc.record({
  method: fc.constantFrom(...METHODS),
  weights: fc.array(fc.integer({ min: 0, max: 5 }), {
    minLength: SIZE,
    maxLength: SIZE,
  }),
  wanted: fc.array(wantedArbitrary, { minLength: SIZE, maxLength: SIZE }),
});

function replaced(world: World, index: number, wanted: Wanted): World {
  return {
    ...world,
    wanted: world.wanted.map((old, at) => (at === index ? wanted : old)),
  };
}

/** Every number a reader may compare. */
function numbersOf(assessment: Assessment): Record<string, number> {
  const [card] = assessment.scorecards;
  return {
    score: assessment.score ?? 0,
    scoreWithoutWaivers: assessment.scoreWithoutWaivers ?? 0,
    level: assessment.level ? assessment.level.rank / assessment.level.of : 0,
    cardScore: card.score ?? 0,
    cardLevel: card.level.rank,
    ...Object.fromEntries(
      card.sections.map(section => [section.name, section.score ?? 0]),
    ),
  };
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  let state = seed;
  for (let index = order.length - 1; index > 0; index--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const other = state % (index + 1);
    [order[index], order[other]] = [order[other], order[index]];
  }
  return order;
}

const OPEN: CheckStatus[] = ['fail', 'unknown', 'error'];
const indexArbitrary = fc.integer({ min: 0, max: SIZE - 1 });

describe('laws of assessment', () => {
  it('gives every check the status that was set up', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const { checks } = assessWorld(world);
        expect(names.map(name => checks[name].status)).toEqual(world.wanted);
      }),
    );
  });

  it('does not depend on the order of documents, facts or waivers', () => {
    fc.assert(
      fc.property(worldArbitrary, fc.nat(), (world, seed) => {
        const expected = assessWorld(world);
        const input = inputOf(world);
        const facts: FactSet = {
          source: Object.fromEntries(
            shuffled(Object.entries(input.facts.source), seed),
          ),
        };
        const policy = aPolicy(
          shuffled(documentsOf(world), seed),
          declarations,
        );
        const actual = assess(
          policy,
          { ...input, facts, waivers: shuffled(input.waivers ?? [], seed) },
          { hash: testHash },
        );
        expect(actual).toEqual(expected);
      }),
    );
  });

  it('gives equal input an equal assessment and fingerprint, and leaves its arguments alone', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const policy: CompiledPolicy = aPolicy(
          documentsOf(world),
          declarations,
        );
        const input = inputOf(world);
        const copy = JSON.parse(JSON.stringify(input)) as AssessmentInput;
        const first = assess(policy, input, { hash: testHash });
        const later = assess(
          policy,
          { ...copy, now: '2026-01-15T12:30:00Z' },
          { hash: testHash },
        );
        expect(input).toEqual(copy);
        expect(assess(policy, copy, { hash: testHash })).toEqual(first);
        expect(later.fingerprint).toBe(first.fingerprint);
      }),
    );
  });

  it('gives a different fingerprint when any status differs', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        indexArbitrary,
        wantedArbitrary,
        (world, index, wanted) => {
          fc.pre(world.wanted[index] !== wanted);
          expect(
            assessWorld(replaced(world, index, wanted)).fingerprint,
          ).not.toBe(assessWorld(world).fingerprint);
        },
      ),
    );
  });

  it('never lowers a score, a section or a level when a check improves', () => {
    fc.assert(
      fc.property(worldArbitrary, indexArbitrary, (world, index) => {
        fc.pre(OPEN.includes(world.wanted[index]));
        const before = numbersOf(assessWorld(world));
        for (const better of ['waived', 'pass'] as const) {
          const after = numbersOf(assessWorld(replaced(world, index, better)));
          for (const [key, value] of Object.entries(before)) {
            expect(after[key]).toBeGreaterThanOrEqual(value);
          }
        }
      }),
    );
  });

  it('never scores a waived check above a passed one, and without waivers as an open one', () => {
    fc.assert(
      fc.property(worldArbitrary, indexArbitrary, (world, index) => {
        const waived = numbersOf(assessWorld(replaced(world, index, 'waived')));
        const passed = numbersOf(assessWorld(replaced(world, index, 'pass')));
        const failed = numbersOf(assessWorld(replaced(world, index, 'fail')));
        for (const key of Object.keys(waived)) {
          expect(waived[key]).toBeLessThanOrEqual(passed[key]);
        }
        expect(waived.scoreWithoutWaivers).toBe(failed.scoreWithoutWaivers);
        expect(waived.scoreWithoutWaivers).toBeLessThanOrEqual(waived.score);
      }),
    );
  });

  it('never turns no data into pass or fail', () => {
    const expressions = [
      'facts.source.fact0',
      '!facts.source.fact0',
      'facts.source.fact0 == facts.source.fact1',
      'facts.source.fact0 || !facts.source.fact0',
      'facts.source.fact0 ? true : true',
      '[facts.source.fact0].all(x, !x)',
      '["a"].exists(x, facts.source.fact0)',
      '["a"].filter(x, facts.source.fact0).size() == 0',
      'cel.bind(x, facts.source.fact0, true)',
      '(facts.source.fact0 && facts.source.fact1) || !(facts.source.fact0 && facts.source.fact1)',
    ];
    for (const expression of expressions) {
      const policy = aPolicy(
        [aCheck('check', { expression }), aScorecard('card', ['check'])],
        declarations,
      );
      expect([
        expression,
        assess(policy, anInput(), { hash: testHash }).checks.check.status,
      ]).toEqual([expression, 'unknown']);
    }
    fc.assert(
      fc.property(worldArbitrary, world => {
        const assessment = assess(
          aPolicy(documentsOf(world), declarations),
          { ...inputOf(world), facts: {} },
          { hash: testHash },
        );
        expect(assessment.counts.pass).toBe(0);
        expect(assessment.counts.fail).toBe(0);
      }),
    );
  });

  it('does not let upcoming and not-applicable change a score', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        indexArbitrary,
        fc.integer({ min: 0, max: 5 }),
        (world, index, weight) => {
          const upcoming = replaced(world, index, 'upcoming');
          const expected = numbersOf(assessWorld(upcoming));
          const { level, cardLevel, ...scores } = numbersOf(
            assessWorld(replaced(world, index, 'not-applicable')),
          );
          expect(expected).toMatchObject(scores);
          // A step of a ladder that asks nothing of this entity is climbed; one that will ask later is not.
          expect(cardLevel).toBeGreaterThanOrEqual(expected.cardLevel);
          expect(level).toBeGreaterThanOrEqual(expected.level);
          const isClimbed =
            cardLevel > expected.cardLevel || level > expected.level;
          expect(isClimbed && world.method !== 'ladder').toBe(false);
          const heavier = {
            ...upcoming,
            weights: upcoming.weights.map((old, at) =>
              at === index ? weight : old,
            ),
          };
          expect(numbersOf(assessWorld(heavier))).toEqual(expected);
        },
      ),
    );
  });

  it('says for every next action exactly what it gains and reaches', () => {
    fc.assert(
      fc.property(worldArbitrary, world => {
        const before = assessWorld(world);
        expect(before.nextActions.map(action => action.check).sort()).toEqual(
          names.filter((_, index) => OPEN.includes(world.wanted[index])),
        );
        for (const action of before.nextActions) {
          const after = assessWorld(
            replaced(world, names.indexOf(action.check), 'pass'),
          );
          expect(action.gain).toBeCloseTo(
            (after.score ?? 0) - (before.score ?? 0),
            8,
          );
          expect(action.reaches.length).toBe(
            after.scorecards[0].level.rank - before.scorecards[0].level.rank,
          );
        }
        const gains = before.nextActions.map(action => action.gain);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
      }),
    );
  });
});
