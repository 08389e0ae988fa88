import { createExpressionCompiler } from '../expression/compileExpression';
import { FactDeclarations } from '../facts/FactSet';
import {
  ApplicabilityCompiler,
  createApplicabilityCompiler,
} from './applicability';
import { canonicalJson } from './canonicalJson';
import { compileCheck } from './compileCheck';
import {
  CompiledAdviceRule,
  CompiledSignals,
  compileAdviceRule,
  compileSignals,
} from './compileDelivery';
import { CompiledCheck, CompiledPolicy, HashFunction } from './CompiledPolicy';
import { compileProfile } from './compileProfile';
import { compileScorecard } from './compileScorecard';
import { PolicyDocument } from './documents';
import { lintPolicy } from './lintPolicy';
import { ParsedPolicy, parsePolicyInSteps, PolicyFile } from './parsePolicy';
import { PolicyError } from './PolicyError';
import { createPolicySet, PolicySet } from './PolicySet';
import { isFactIdentifier } from './schema/common';
import { finish } from './steps';

/** @public */
export interface CompilePolicyOptions {
  files: readonly PolicyFile[];
  /** Facts of sources that are code; FactSource documents add theirs. */
  declarations: FactDeclarations;
  hash: HashFunction;
}

/** A policy without error, or every error. @public */
export type CompilePolicyResult =
  | { policy: CompiledPolicy; errors: [] }
  | { policy?: undefined; errors: PolicyError[] };

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function compareDocuments(a: PolicyDocument, b: PolicyDocument): number {
  return (
    compareText(a.kind, b.kind) || compareText(a.metadata.name, b.metadata.name)
  );
}

function compareErrors(a: PolicyError, b: PolicyError): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.message, b.message)
  );
}

function mergeDeclarations(set: PolicySet): FactDeclarations {
  const merged: FactDeclarations = { ...set.codeDeclarations };
  for (const { document } of set.ofKind('FactSource')) {
    merged[document.metadata.name] ??= document.spec.facts;
  }
  return merged;
}

/** Code can be wrong too; its declarations stand in no file. */
function declarationErrors(declarations: FactDeclarations): PolicyError[] {
  return Object.entries(declarations)
    .flatMap(([source, facts]) => [
      [source, source],
      ...Object.keys(facts).map(name => [name, `${source}.${name}`]),
    ])
    .filter(([name]) => !isFactIdentifier(name))
    .map(([, id]) => ({
      file: '(declared by code)',
      line: 1,
      column: 1,
      path: '',
      code: 'invalid-declaration',
      message: `'${id}' cannot name a fact: it must be letters and digits, start with a small letter and be no reserved word`,
    }));
}

/** An unknown fact of a source whose document did not parse is no error of its own. */
function isAboutBrokenSource(
  error: PolicyError,
  broken: ReadonlySet<string>,
): boolean {
  if (error.code !== 'unknown-fact') {
    return false;
  }
  return [...broken].some(
    id =>
      id.startsWith('FactSource/') &&
      error.message.includes(`'${id.slice('FactSource/'.length)}'`),
  );
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string) {
  return new Map(
    items
      .map(item => [nameOf(item), item] as const)
      .sort(([a], [b]) => compareText(a, b)),
  );
}

function build(
  set: PolicySet,
  parsed: ParsedPolicy,
  parts: {
    checks: CompiledCheck[];
    adviceRules: CompiledAdviceRule[];
    signals: [string, CompiledSignals][];
    declarations: FactDeclarations;
    applicability: ApplicabilityCompiler;
  },
  hash: HashFunction,
): CompiledPolicy {
  const documents = parsed.documents
    .map(located => located.document)
    .sort(compareDocuments);
  const checks = byName(parts.checks, check => check.name);
  const profileDocuments = byName(
    set.ofKind('GovernanceProfile').map(located => located.document),
    document => document.metadata.name,
  );
  const profiles = byName(
    [...profileDocuments.values()].map(document =>
      compileProfile(document, profileDocuments, checks),
    ),
    profile => profile.name,
  );
  return {
    version: hash(canonicalJson(documents)),
    documents,
    declarations: parts.declarations,
    checks,
    scorecards: byName(
      set
        .ofKind('Scorecard')
        .map(({ document }) =>
          compileScorecard(document, checks, parts.applicability),
        ),
      scorecard => scorecard.name,
    ),
    deliveryModes: byName(
      set.ofKind('DeliveryMode').map(located => located.document),
      document => document.metadata.name,
    ),
    signals: new Map(parts.signals),
    adviceRules: byName(parts.adviceRules, rule => rule.name),
    profiles,
    campaigns: byName(
      set.ofKind('Campaign').map(located => located.document),
      document => document.metadata.name,
    ),
    defaultProfile: [...profiles.values()].find(
      profile => profile.document.spec.default,
    ),
  };
}

/**
 * As {@link compilePolicy}, in steps of some milliseconds: whoever has more to do than this drives them one by one and
 * lets others have their turn in between.
 * @public
 */
export function* compilePolicyInSteps(
  options: CompilePolicyOptions,
): Generator<void, CompilePolicyResult> {
  const parsed = yield* parsePolicyInSteps(options.files);
  const broken = new Set(parsed.errors.flatMap(error => error.document ?? []));
  const set = createPolicySet({
    documents: parsed.documents,
    broken,
    declarations: options.declarations,
  });
  const errors = [
    ...parsed.errors,
    ...declarationErrors(options.declarations),
    ...lintPolicy(set),
  ];
  const declarations = mergeDeclarations(set);
  const applicability = createApplicabilityCompiler();
  const compilers = {
    expression: createExpressionCompiler(declarations),
    applicability,
  };
  const deliveryCompilers = {
    expression: createExpressionCompiler(declarations, 'delivery'),
    applicability,
    declarations,
  };
  const note = (found: readonly PolicyError[]) =>
    errors.push(...found.filter(error => !isAboutBrokenSource(error, broken)));
  yield;
  const checks: CompiledCheck[] = [];
  for (const located of set.ofKind('Check')) {
    const result = compileCheck(located, compilers, {
      index: checks.length,
      declarations,
    });
    note(result.errors);
    checks.push(...(result.check ? [result.check] : []));
    yield;
  }
  const adviceRules: CompiledAdviceRule[] = [];
  for (const located of set.ofKind('AdviceRule')) {
    const result = compileAdviceRule(located, deliveryCompilers);
    note(result.errors);
    adviceRules.push(...(result.rule ? [result.rule] : []));
    yield;
  }
  const signals: [string, CompiledSignals][] = [];
  for (const located of set.ofKind('DeliveryMode')) {
    const result = compileSignals(located, deliveryCompilers);
    note(result.errors);
    signals.push([located.document.metadata.name, result.signals]);
    yield;
  }
  return errors.length > 0
    ? { errors: errors.sort(compareErrors) }
    : {
        policy: build(
          set,
          parsed,
          { checks, adviceRules, signals, declarations, applicability },
          options.hash,
        ),
        errors: [],
      };
}

/**
 * Turns policy files into a policy to assess with. The answer is total: either the whole policy is
 * sound, or it lists every error found, each with its place, ordered by file and line.
 * @public
 */
export function compilePolicy(
  options: CompilePolicyOptions,
): CompilePolicyResult {
  return finish(compilePolicyInSteps(options));
}
