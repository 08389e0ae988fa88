import { canonicalJson } from '../policy/canonicalJson';
import { HashFunction } from '../policy/CompiledPolicy';
import { GateSpec } from '../policy/documents';
import { EvidenceStanding } from './evidence';
import { GateRequirement } from './GateResult';

/** What of the policy an approver relies on: what is asked for and who decides, not how it is worded. */
function policyText(gate: GateSpec): string {
  const { checks = [], level, evidence = [] } = gate.requires ?? {};
  return canonicalJson({
    after: [...(gate.after ?? [])].sort(),
    checks: [...checks].sort(),
    level,
    evidence: evidence
      .map(({ name, perVersion, validity, fileTypes }) => ({
        name,
        fileTypes: fileTypes && [...fileTypes].sort(),
        perVersion: perVersion ?? false,
        validity,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    approvals: (gate.approvals ?? []).map(step => ({
      name: step.name,
      groups: step.groups ?? [],
      roles: step.roles ?? [],
      quorum: step.quorum ?? 1,
      allowSameApprover: step.allowSameApprover ?? false,
    })),
    perVersion: gate.perVersion ?? false,
  });
}

function keyOf({ kind, name }: Pick<GateRequirement, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

function keysOf({ after = [], requires }: GateSpec): string[] {
  const { checks = [], level, evidence = [] } = requires ?? {};
  return [
    ...after.map(name => keyOf({ kind: 'gate', name })),
    ...checks.map(name => keyOf({ kind: 'check', name })),
    ...(level ? [keyOf({ kind: 'level', name: level.scorecard })] : []),
    ...evidence.map(({ name }) => keyOf({ kind: 'evidence', name })),
  ];
}

/** What of the basis of a gate is the same for all entities. */
interface BasisPlan {
  /** Of the requirements, in the order of `gateRequirements`. */
  keys: string[];
  policy: string;
  isPerVersion: boolean;
  /** Every key that a basis may have, in order, and as JSON. */
  sorted: { key: string; json: string }[];
}

function toPlan(gate: GateSpec, hash: HashFunction): BasisPlan {
  const keys = keysOf(gate);
  return {
    keys,
    policy: hash(policyText(gate)),
    isPerVersion:
      gate.perVersion === true ||
      (gate.requires?.evidence ?? []).some(item => item.perVersion),
    sorted: [...new Set([...keys, 'policy', 'version'])]
      .sort()
      .map(key => ({ key, json: JSON.stringify(key) })),
  };
}

// The same few gates are asked about for every entity of the catalog.
const plans = new WeakMap<HashFunction, WeakMap<GateSpec, BasisPlan>>();

function planOf(gate: GateSpec, hash: HashFunction): BasisPlan {
  let ofGates = plans.get(hash);
  if (!ofGates) {
    ofGates = new WeakMap();
    plans.set(hash, ofGates);
  }
  let plan = ofGates.get(gate);
  if (!plan) {
    plan = toPlan(gate, hash);
    ofGates.set(gate, plan);
  }
  return plan;
}

/**
 * What an approval is bound to: the state of each requirement, the evidence that was shown, the policy of
 * the gate, and the version where the profile says that something holds for one version only. Reasons,
 * titles and measured values are no part of it, since they move without changing what was agreed.
 * @internal
 */
export function gateBasis(
  gate: GateSpec,
  requirements: readonly EvidenceStanding[],
  options: { version?: string; hash: HashFunction },
): Record<string, string> {
  const { keys, policy, isPerVersion } = planOf(gate, options.hash);
  const basis: Record<string, string> = {};
  for (let index = 0; index < keys.length; index += 1) {
    const { requirement, restsOn } = requirements[index];
    const { status } = requirement;
    basis[keys[index]] =
      restsOn === undefined ? status : `${status}: ${restsOn}`;
  }
  basis.policy = policy;
  if (isPerVersion && options.version !== undefined) {
    basis.version = options.version;
  }
  return basis;
}

// Most values are one of these, and writing one as JSON costs more than all else that is done with it.
const STATUS_JSON = new Map(
  ['met', 'waived', 'missing', 'not-applicable'].map(status => [
    status,
    JSON.stringify(status),
  ]),
);

/** The hash of a basis as a list of keys and values, by key. @internal */
export function gateFingerprint(
  gate: GateSpec,
  basis: Record<string, string>,
  hash: HashFunction,
): string {
  let text = '';
  for (const { key, json } of planOf(gate, hash).sorted) {
    const value = basis[key];
    if (value !== undefined) {
      const valueJson = STATUS_JSON.get(value) ?? JSON.stringify(value);
      text += `${text === '' ? '[' : ',['}${json},${valueJson}]`;
    }
  }
  return hash(`[${text}]`);
}

function describeChange(
  key: string,
  title: string,
  from: string | undefined,
  to: string | undefined,
): string {
  if (key === 'policy') {
    return 'what the policy asks for at this gate has changed';
  }
  if (key === 'version') {
    return from === undefined || to === undefined
      ? 'whether it is for one version has changed'
      : `the version is ${to}, approved was ${from}`;
  }
  if (from === undefined) {
    return `${title} is asked for since`;
  }
  if (to === undefined) {
    return `${title} is no longer asked for`;
  }
  const state = (value: string) => value.split(':')[0];
  if (from.includes(':') !== to.includes(':') && state(from) === state(to)) {
    return `${title} rests on ${
      to.includes(':') ? 'an attestation' : 'data'
    } now`;
  }
  if (state(from) === state(to)) {
    const given = key.startsWith('check/') ? 'attested' : 'given';
    return `${title} has been ${
      state(to) === 'waived' ? 'waived' : given
    } anew`;
  }
  return `${title} is ${state(to)}, approved was ${state(from)}`;
}

/**
 * The differences between two bases in words, in the order of the requirements. @public
 */
export function describeBasisChanges(
  before: Record<string, string>,
  after: Record<string, string>,
  requirements: readonly GateRequirement[],
): string[] {
  const titles = new Map(
    requirements.map(requirement => [keyOf(requirement), requirement.title]),
  );
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter(key => before[key] !== after[key])
    .map(key =>
      describeChange(
        key,
        titles.get(key) ?? key.slice(key.indexOf('/') + 1),
        before[key],
        after[key],
      ),
    );
}
