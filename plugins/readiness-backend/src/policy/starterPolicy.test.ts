import {
  assess,
  CompiledPolicy,
  PolicyDocument,
  PolicyTest,
  runPolicyTests,
} from 'backstage-plugin-readiness-engine';
import fs from 'node:fs';
import path from 'node:path';
import { compileShippedPolicy } from '../__testUtils__/compileShippedPolicy';
import { sha256 } from '../hash';

const packageFolder = path.resolve(__dirname, '../..');
const documentation = path.resolve(
  packageFolder,
  '../../docs/starter-policy.md',
);

const DIMENSIONS = [
  'data',
  'model',
  'infrastructure',
  'monitoring',
  'governance',
  'reliability',
  'security',
  'ownership',
];
const STREAMS = [
  'data-readiness',
  'feature-engineering',
  'model-development',
  'deployment-automation',
  'operations',
  'governance',
];

/** One of each kind and type that is assessed by default. */
const SUBJECTS = [
  ['Component', 'service'],
  ['Component', 'ml-service'],
  ['Component', 'ml-model'],
  ['Component', 'llm-app'],
  ['Component', 'agent'],
  ['Component', 'model-server'],
  ['Resource', 'ai-model'],
  ['Resource', 'ml-model'],
  ['Resource', 'dataset'],
  ['Resource', 'feature-store'],
  ['AiResource', 'agent'],
];

function documentsOf<TKind extends PolicyDocument['kind']>(
  policy: CompiledPolicy,
  kind: TKind,
) {
  return policy.documents.filter(
    (document): document is Extract<PolicyDocument, { kind: TKind }> =>
      document.kind === kind,
  );
}

function namesWhere<T extends PolicyDocument>(
  documents: T[],
  isSo: (document: T) => boolean,
): string[] {
  return documents.filter(isSo).map(document => document.metadata.name);
}

function expectedStatus(test: PolicyTest): string | undefined {
  return typeof test.expect === 'string' ? test.expect : test.expect.status;
}

/** The rows that the table of the documentation must have. */
function documentedRows(policy: CompiledPolicy): string[][] {
  const scorecards = documentsOf(policy, 'Scorecard');
  return documentsOf(policy, 'Check')
    .map(({ metadata, spec }) => [
      `\`${metadata.name}\``,
      metadata.title ?? '',
      spec.dimension,
      spec.stream,
      `${spec.weight.impact} ${spec.weight.risk} ${spec.weight.compliance}`,
      namesWhere(scorecards, scorecard =>
        scorecard.spec.sections.some(section =>
          section.checks.includes(metadata.name),
        ),
      ).join(', '),
    ])
    .sort(
      (a, b) =>
        DIMENSIONS.indexOf(a[2]) - DIMENSIONS.indexOf(b[2]) ||
        a[0].localeCompare(b[0], 'en'),
    );
}

describe('starter policy', () => {
  const policy = compileShippedPolicy();
  const checks = documentsOf(policy, 'Check');
  const scorecards = documentsOf(policy, 'Scorecard');

  it('passes all of its own tests', () => {
    const results = runPolicyTests(policy, { hash: sha256 });

    expect(results.filter(result => !result.ok)).toEqual([]);
    expect(results.length).toBeGreaterThan(2 * checks.length);
  });

  it('has at least 40 checks, each in a scorecard, and no section without one', () => {
    const used = new Set(
      scorecards.flatMap(({ spec }) =>
        spec.sections.flatMap(section => section.checks),
      ),
    );

    expect(checks.length).toBeGreaterThanOrEqual(40);
    expect(
      namesWhere(checks, ({ metadata }) => !used.has(metadata.name)),
    ).toEqual([]);
  });

  it('puts every check of a ladder on one of its steps', () => {
    for (const { spec } of scorecards.filter(
      scorecard => scorecard.spec.method === 'ladder',
    )) {
      const steps = spec.levels.flatMap(level => level.checks ?? []);
      const sections = spec.sections.flatMap(section => section.checks);
      expect([...steps].sort()).toEqual([...sections].sort());
    }
  });

  it('says of every check why it matters, whom it concerns and what to do', () => {
    expect(
      namesWhere(
        checks,
        ({ metadata, spec }) =>
          !metadata.title ||
          (metadata.description ?? '').length < 40 ||
          spec.remedy.length < 40 ||
          spec.appliesTo === undefined,
      ),
    ).toEqual([]);
    expect(
      namesWhere(
        checks,
        ({ spec }) =>
          !DIMENSIONS.includes(spec.dimension) ||
          !STREAMS.includes(spec.stream),
      ),
    ).toEqual([]);
  });

  it('shows for every check an example that passes and one that fails', () => {
    for (const status of ['pass', 'fail']) {
      expect(
        namesWhere(
          checks,
          ({ tests }) =>
            !(tests ?? []).some(test => expectedStatus(test) === status),
        ),
      ).toEqual([]);
    }
    expect(namesWhere(scorecards, ({ tests }) => !tests?.length)).toEqual([]);
  });

  it('asks for every fact that it declares to be pushed, or tells how it moves', () => {
    const used = new Set(
      [...policy.checks.values()].flatMap(check =>
        check.facts.map(fact => fact.id),
      ),
    );
    const declared = documentsOf(policy, 'FactSource').flatMap(
      ({ metadata, spec }) =>
        Object.entries(spec.facts)
          .filter(([, fact]) => !fact.better)
          .map(([name]) => `${metadata.name}.${name}`),
    );

    expect(declared.length).toBeGreaterThan(0);
    expect(declared.filter(name => !used.has(name))).toEqual([]);
  });

  it('lets pushed values go stale, but not dates, which age by themselves', () => {
    const pushed = new Set(
      documentsOf(policy, 'FactSource').map(({ metadata }) => metadata.name),
    );
    for (const check of policy.checks.values()) {
      const facts = check.facts.filter(fact => pushed.has(fact.source));
      const isDate = facts.some(fact => fact.declaration.type === 'timestamp');
      const mayGoStale = facts.length > 0 && !isDate;
      expect([check.name, check.freshness !== undefined]).toEqual([
        check.name,
        mayGoStale,
      ]);
    }
  });

  it('has the delivery modes', () => {
    expect(
      documentsOf(policy, 'DeliveryMode').map(({ metadata }) => metadata.name),
    ).toEqual([
      'explore',
      'integrate-pretrained',
      'operate',
      'productionise',
      'prototype-with-users',
      'serve-other-teams',
      'sunset',
      'train-foundation-model',
    ]);
  });

  it('says of every practice what inspired it, what to keep and what to leave', () => {
    const modes = documentsOf(policy, 'DeliveryMode').map(({ spec }) => spec);
    const practices = modes.flatMap(mode => mode.practices ?? []);

    expect(
      practices.filter(({ inspiration, keep, leave }) =>
        [inspiration, keep, leave].includes(undefined),
      ),
    ).toEqual([]);
    expect(
      modes.filter(
        ({ reviewEvery, signals, next }) =>
          !reviewEvery || !signals?.enter || !signals.leave || !next,
      ),
    ).toEqual([]);
  });

  it('shows of every advice rule when it speaks up and when it stays quiet', () => {
    const rules = documentsOf(policy, 'AdviceRule');
    const hasTest = (rule: (typeof rules)[number], expected: string) =>
      rule.tests?.some(
        ({ expect: wanted }) =>
          wanted === expected ||
          (typeof wanted === 'object' && wanted.advice === expected),
      );

    expect(rules.length).toBeGreaterThanOrEqual(24);
    expect(
      namesWhere(
        rules,
        rule => !hasTest(rule, 'fires') || !hasTest(rule, 'quiet'),
      ),
    ).toEqual([]);
  });

  it('documents every advice rule', () => {
    const text = fs.readFileSync(
      path.resolve(path.dirname(documentation), 'delivery-modes.md'),
      'utf8',
    );

    expect(
      namesWhere(
        documentsOf(policy, 'AdviceRule'),
        ({ metadata }) => !text.includes(`| \`${metadata.name}\` `),
      ),
    ).toEqual([]);
  });

  it.each(SUBJECTS)(
    'expects something of a %s of type %s in every delivery mode',
    (kind, type) => {
      const asked = documentsOf(policy, 'DeliveryMode').map(({ metadata }) => {
        const { counts } = assess(
          policy,
          {
            entityRef: `${kind}:default/subject`.toLowerCase(),
            entity: { kind, metadata: { name: 'subject' }, spec: { type } },
            facts: {},
            deliveryMode: { name: metadata.name, declaredIn: 'catalog' },
            now: '2026-07-01T12:00:00Z',
          },
          { hash: sha256 },
        );
        return { mode: metadata.name, ...counts };
      });

      expect(asked.filter(counts => counts.unknown === 0)).toEqual([]);
      expect(
        asked.flatMap(({ mode, upcoming }) => (upcoming === 0 ? mode : [])),
      ).toEqual(expect.arrayContaining(['operate', 'serve-other-teams']));
      expect(asked.find(({ mode }) => mode === 'explore')?.upcoming).not.toBe(
        0,
      );
    },
  );

  it('is documented check by check', () => {
    const rows = fs
      .readFileSync(documentation, 'utf8')
      .split('\n')
      .filter(line => /^\| `[a-z0-9-]+` +\|.*\| +\d \d \d +\|/.test(line))
      .map(line =>
        line
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim()),
      );

    expect(rows).toEqual(documentedRows(policy));
  });
});
