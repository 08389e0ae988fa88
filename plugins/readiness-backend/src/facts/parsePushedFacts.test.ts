import { FactDeclarations } from 'backstage-plugin-readiness-engine';
import { FactsRefusedError, parsePushedFacts } from './parsePushedFacts';

const declarations: FactDeclarations = {
  ci: {
    unitTestsPass: { type: 'boolean', title: 't', description: 'd' },
    coverage: { type: 'number', title: 't', description: 'd' },
  },
  catalog: { hasOwner: { type: 'boolean', title: 't', description: 'd' } },
};
const now = new Date('2026-01-15T12:00:00Z');
const options = { declarations, collected: new Set(['catalog']), now };

const good = {
  entityRef: 'Component:Default/X',
  source: 'ci',
  values: { unitTestsPass: true },
};

async function problemsOf(facts: unknown): Promise<string[]> {
  try {
    const { errors } = await parsePushedFacts({ facts }, options);
    return errors.map(({ path, message }) => `${path} ${message}`);
  } catch (error) {
    return (error as FactsRefusedError).errors.map(
      ({ path, message }) => `${path} ${message}`,
    );
  }
}

describe('parsePushedFacts', () => {
  it('gives each item its full ref, its time and its place', async () => {
    const { records } = await parsePushedFacts(
      {
        facts: [
          good,
          {
            ...good,
            observedAt: '2026-01-15T12:00:00+02:00',
            version: '14',
            url: 'https://ci.example.com/1',
          },
        ],
      },
      options,
    );
    expect(records).toEqual([
      {
        entityRef: 'component:default/x',
        source: 'ci',
        complete: false,
        facts: {
          unitTestsPass: {
            value: true,
            observedAt: '2026-01-15T12:00:00.000Z',
          },
        },
      },
      {
        entityRef: 'component:default/x',
        source: 'ci',
        complete: false,
        facts: {
          unitTestsPass: {
            value: true,
            observedAt: '2026-01-15T10:00:00.000Z',
            version: '14',
            url: 'https://ci.example.com/1',
          },
        },
      },
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'a wrong type',
      { ...good, values: { unitTestsPass: 'yes' } },
      /^\$\.facts\[1\]\.values\.unitTestsPass must be a boolean/,
    ],
    [
      'an unknown fact',
      { ...good, values: { nope: 1 } },
      /^\$\.facts\[1\]\.values\.nope is not a fact of 'ci'; it has unitTestsPass, coverage/,
    ],
    [
      'a prototype name',
      { ...good, values: JSON.parse('{"constructor":1}') },
      /^\$\.facts\[1\]\.values\.constructor is not a fact/,
    ],
    [
      'an unknown source',
      { ...good, source: 'jenkins' },
      /^\$\.facts\[1\]\.source 'jenkins' is not declared/,
    ],
    [
      'a source that is code',
      { ...good, source: 'catalog', values: { hasOwner: true } },
      /^\$\.facts\[1\]\.source 'catalog' collects/,
    ],
    [
      'no entity',
      { source: 'ci', values: { coverage: 1 } },
      /^\$\.facts\[1\]\.entityRef /,
    ],
    [
      'half a reference',
      { ...good, entityRef: 'x' },
      /^\$\.facts\[1\]\.entityRef must be a full reference/,
    ],
    ['no values', { ...good, values: {} }, /^\$\.facts\[1\]\.values must have/],
    [
      'a time without zone',
      { ...good, observedAt: '2026-01-15' },
      /^\$\.facts\[1\]\.observedAt must be/,
    ],
    [
      'a time to come',
      { ...good, observedAt: '2026-01-15T12:06:00Z' },
      /^\$\.facts\[1\]\.observedAt must not be in the future/,
    ],
    [
      'a link to no page',
      { ...good, url: 'data:text/html,x' },
      /^\$\.facts\[1\]\.url must be an http/,
    ],
    ['an unknown field', { ...good, score: 1 }, /^\$\.facts\[1\] .*score/],
    ['no object', 7, /^\$\.facts\[1\] /],
  ])('refuses %s by its place', async (_, item, expected) => {
    const problems = await problemsOf([good, item]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it('names every bad item at once', async () => {
    expect(
      await problemsOf([
        { ...good, values: { unitTestsPass: 1, coverage: 'x' } },
        good,
        { ...good, source: 'jenkins' },
      ]),
    ).toHaveLength(3);
    expect(await problemsOf('all of them')).toEqual([
      '$.facts must be a list of facts',
    ]);
    expect(await problemsOf([])).toEqual([]);
  });
});
