import { NotFoundError } from '@backstage/errors';
import { assess, AssessOptions } from '../assessment/assess';
import { Assessment } from '../assessment/types';
import { GateStatus } from '../governance/GateResult';
import { resolveProfile } from '../governance/resolveProfile';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import { DeliveryModeDocument, Practice } from '../policy/documents';
import { composeMode } from './composeMode';
import { holdersOf, roleKey } from './crew';
import { ComposedPractices, DeliveryInput } from './DeliveryInput';
import { deliveryModeOf } from './deliveryModeOf';
import { createDeliveryView } from './DeliveryView';
import { resolveExpectations } from './expectations';

/** What another mode would bring. @public */
export interface ComparedModes {
  from?: { name: string; title: string };
  to: { name: string; title: string; summary: string };
  practices: { added: Practice[]; removed: Practice[]; kept: Practice[] };
  roles: {
    added: { role: string; purpose: string; heldBy: string[] }[];
    removed: { role: string }[];
    kept: { role: string }[];
  };
  touchpoints: { added: string[]; removed: string[]; kept: string[] };
  cadence: { from?: string; to?: string };
  /** With the status they would have. */
  gates: {
    expected: { name: string; title: string; status: GateStatus }[];
    noLonger: { name: string; title: string }[];
  };
  /** `<scorecard>/<section>` of the scorecards that apply. */
  sections: { expected: string[]; noLonger: string[] };
  /** Titles. */
  level: { from?: string; to?: string };
  score: { from?: number; to?: number };
  checks: { expectedFrom: number; expectedTo: number; failingTo: number };
}

/** @public */
export interface CompareModesOptions extends AssessOptions {
  /** How the team would compose the other mode; as it is when absent. */
  practices?: ComposedPractices;
}

function compareBy<T>(
  from: readonly T[],
  to: readonly T[],
  key: (item: T) => string,
): { added: T[]; removed: T[]; kept: T[] } {
  const before = new Set(from.map(key));
  const after = new Set(to.map(key));
  return {
    added: to.filter(item => !before.has(key(item))),
    removed: from.filter(item => !after.has(key(item))),
    kept: to.filter(item => before.has(key(item))),
  };
}

function titleOf({ metadata }: DeliveryModeDocument): {
  name: string;
  title: string;
} {
  return { name: metadata.name, title: metadata.title ?? metadata.name };
}

function countExpected({ counts }: Assessment): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all - counts.upcoming - counts['not-applicable'];
}

/** The sections of the scorecards that apply which are expected in a mode, whoever expects them. */
function expectedSections(
  policy: CompiledPolicy,
  input: DeliveryInput,
  assessment: Assessment,
): string[] {
  const { mode, subject } = createDeliveryView(policy, input);
  const { profile } = resolveProfile(policy, input);
  const expectations = resolveExpectations(
    policy,
    mode,
    profile,
    (profile?.expectations ?? []).filter(rule => rule.matches(subject)),
  );
  return assessment.scorecards.flatMap(scorecard =>
    scorecard.sections
      .filter(({ name }) =>
        expectations.isSectionExpected(scorecard.name, name),
      )
      .map(({ name }) => `${scorecard.name}/${name}`),
  );
}

function compareGates(
  from: Assessment,
  to: Assessment,
): ComparedModes['gates'] {
  const isUpcoming = ({ gates = [] }: Assessment, name: string) =>
    gates.find(gate => gate.name === name)?.status === 'upcoming';
  return {
    expected: (to.gates ?? [])
      .filter(({ name }) => isUpcoming(from, name) && !isUpcoming(to, name))
      .map(({ name, title, status }) => ({ name, title, status })),
    noLonger: (to.gates ?? [])
      .filter(({ name }) => !isUpcoming(from, name) && isUpcoming(to, name))
      .map(({ name, title }) => ({ name, title })),
  };
}

function compareRoles(
  from: DeliveryModeDocument | undefined,
  to: DeliveryModeDocument,
  crew: Record<string, string[]> | undefined,
): ComparedModes['roles'] {
  const { added, removed, kept } = compareBy(
    from?.spec.crew ?? [],
    to.spec.crew ?? [],
    ({ role }) => roleKey(role),
  );
  return {
    added: added.map(({ role, purpose }) => ({
      role,
      purpose,
      heldBy: holdersOf(crew, role),
    })),
    removed: removed.map(({ role }) => ({ role })),
    kept: kept.map(({ role }) => ({ role })),
  };
}

/**
 * What would change if another mode were in force now. Gates, level and score are those of the assessment that
 * would be made then, with everything else as it is.
 *
 * @throws NotFoundError when the policy has no such mode
 * @public
 */
export function compareModes(
  policy: CompiledPolicy,
  input: DeliveryInput,
  toMode: string,
  options: CompareModesOptions,
): ComparedModes {
  const composed = composeMode(policy, toMode, options.practices);
  if (!composed) {
    throw new NotFoundError(`the policy has no delivery mode '${toMode}'`);
  }
  const { document } = composed;
  const then: DeliveryInput = {
    ...input,
    deliveryMode: { name: toMode, since: input.now, declaredIn: 'portal' },
  };
  const current = composeMode(
    policy,
    deliveryModeOf(policy, input)?.name ?? '',
    input.delivery?.practices,
  );
  const from = assess(policy, input, options);
  const to = assess(policy, then, options);
  const sections = compareBy(
    expectedSections(policy, input, from),
    expectedSections(policy, then, to),
    name => name,
  );
  return {
    ...(current ? { from: titleOf(current.document) } : {}),
    to: { ...titleOf(document), summary: document.spec.summary },
    practices: compareBy(
      current?.practices ?? [],
      composed.practices,
      ({ name }) => name,
    ),
    roles: compareRoles(current?.document, document, input.delivery?.crew),
    touchpoints: compareBy(
      current?.document.spec.touchpoints ?? [],
      document.spec.touchpoints ?? [],
      touchpoint => touchpoint,
    ),
    cadence: {
      from: current?.document.spec.cadence,
      to: document.spec.cadence,
    },
    gates: compareGates(from, to),
    sections: { expected: sections.added, noLonger: sections.removed },
    level: { from: from.level?.title, to: to.level?.title },
    score: { from: from.score, to: to.score },
    checks: {
      expectedFrom: countExpected(from),
      expectedTo: countExpected(to),
      failingTo: to.counts.fail,
    },
  };
}
