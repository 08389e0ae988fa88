import {
  ApprovalStep,
  ClassificationRules,
  ConcernRules,
  EvidencePackSpec,
  GateRequirements,
  GateSpec,
  GovernanceProfileDocument,
  WaiverRules,
} from './documents';

type Evidence = NonNullable<GateRequirements['evidence']>[number];

/** A lock, once set, holds for all below. */
function keepLocks<TItem extends Evidence | ApprovalStep>(
  inherited: readonly TItem[] | undefined,
  own: readonly TItem[],
): TItem[] {
  const locked = new Set(
    (inherited ?? []).filter(item => item.locked).map(item => item.name),
  );
  return own.map(item =>
    locked.has(item.name) ? { ...item, locked: true } : item,
  );
}

function mergeRequirements(
  inherited: GateRequirements | undefined,
  own: GateRequirements | undefined,
): GateRequirements {
  return {
    ...inherited,
    ...own,
    ...(own?.evidence
      ? { evidence: keepLocks(inherited?.evidence, own.evidence) }
      : {}),
  };
}

/**
 * A gate that a child describes anew: what the child says replaces what it inherits, key by key
 * (`requires.checks`, `requires.level` and `requires.evidence` are keys of their own), and what it does
 * not mention stays. So a child that says only `enforcement: enforce` drops nothing.
 * @internal
 */
export function mergeGate(inherited: GateSpec, own: GateSpec): GateSpec {
  return {
    ...inherited,
    ...own,
    ...(inherited.locked ? { locked: true } : {}),
    ...(inherited.requires || own.requires
      ? { requires: mergeRequirements(inherited.requires, own.requires) }
      : {}),
    ...(own.approvals
      ? { approvals: keepLocks(inherited.approvals, own.approvals) }
      : {}),
  };
}

/**
 * The gates of a profile with all that it inherits: the root's first, in their order, then what each
 * descendant adds. Every inherited gate is there, since a child has no means to take one away.
 *
 * @param lineage - the profile and what it extends, nearest first
 * @internal
 */
export function effectiveGates(
  lineage: readonly GovernanceProfileDocument[],
): GateSpec[] {
  const gates = new Map<string, GateSpec>();
  for (const document of [...lineage].reverse()) {
    for (const own of document.spec.gates ?? []) {
      const inherited = gates.get(own.name);
      gates.set(own.name, inherited ? mergeGate(inherited, own) : own);
    }
  }
  return [...gates.values()];
}

/** Names of the risk tiers where no profile names its own, lowest first. @public */
export const DEFAULT_RISK_TIERS: readonly string[] = [
  'low',
  'limited',
  'high',
  'prohibited',
];

/** What a profile says beside its gates, with all that it inherits. @public */
export interface ProfileRules {
  /** Lowest first. */
  tiers: readonly string[];
  waivers: WaiverRules;
  classification: ClassificationRules;
  concerns: ConcernRules;
  evidencePack: EvidencePackSpec;
}

/** Part by part what the nearest says; a lock, once set, holds for all below. */
function mergeRules<TRules extends object>(
  lineage: readonly GovernanceProfileDocument[],
  rulesOf: (spec: GovernanceProfileDocument['spec']) => TRules | undefined,
): TRules {
  const said = [...lineage]
    .reverse()
    .flatMap(document => rulesOf(document.spec) ?? []);
  const isLocked = said.some(rules => 'locked' in rules && rules.locked);
  return Object.assign({}, ...said, isLocked ? { locked: true } : {}) as TRules;
}

/**
 * The rules of a profile: each part of each block as the nearest profile that mentions it has it.
 *
 * @param lineage - the profile and what it extends, nearest first
 * @internal
 */
export function effectiveRules(
  lineage: readonly GovernanceProfileDocument[],
): ProfileRules {
  return {
    tiers:
      lineage.find(({ spec }) => spec.tiers)?.spec.tiers ?? DEFAULT_RISK_TIERS,
    waivers: mergeRules(lineage, spec => spec.waivers),
    classification: mergeRules(lineage, spec => spec.classification),
    concerns: mergeRules(lineage, spec => spec.concerns),
    evidencePack: mergeRules(lineage, spec => spec.evidencePack),
  };
}
