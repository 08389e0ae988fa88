import {
  EntityReadiness,
  GateRequirement,
  ReadinessCheck,
  ReadinessGate,
} from 'backstage-plugin-readiness-common';
import { CheckStatus } from 'backstage-plugin-readiness-react';

const DONE: readonly ReadinessGate['status'][] = [
  'passed',
  'passed-with-waivers',
];

/** One requirement as the list shows it. @internal */
export interface RequirementRow {
  requirement: GateRequirement;
  /** Whether there is something to open: a check on a scorecard, a scorecard, or a gate in the list. */
  linked: boolean;
  /** Status of the check behind it: a missing one may have failed or have no data. */
  check?: CheckStatus;
  /** A person's word may stand for the check now. */
  attestable?: boolean;
}

/** One gate as the list shows it. @internal */
export interface GateRow {
  gate: ReadinessGate;
  /** With or without waivers. */
  passed: boolean;
  /** Met and waived. */
  met: number;
  waived: number;
  missing: number;
  /** Requirements that apply. */
  total: number;
  /** Missing, then waived: what a person may have to act on. */
  open: RequirementRow[];
  foldedMet: RequirementRow[];
  foldedNotApplicable: RequirementRow[];
}

/** @internal */
export interface GateRows {
  /** In the order of the profile. */
  rows: GateRow[];
  /** The first gate that is expected and not passed. */
  next?: GateRow;
  /** Gates that are not expected yet. */
  later: number;
}

/**
 * Whether a person's word may stand for a check now: only where there is no data.
 *
 * @internal
 */
export function isAttestable(
  check: Pick<ReadinessCheck, 'attestable' | 'status'> | undefined,
): boolean {
  return check?.attestable === true && check.status === 'unknown';
}

function toRow(
  gate: ReadinessGate,
  toRequirementRow: (requirement: GateRequirement) => RequirementRow,
): GateRow {
  const rowsOf = (status: GateRequirement['status']) =>
    gate.requirements
      .filter(requirement => requirement.status === status)
      .map(toRequirementRow);
  const missing = rowsOf('missing');
  const waived = rowsOf('waived');
  const met = rowsOf('met');
  return {
    gate,
    passed: DONE.includes(gate.status),
    met: met.length + waived.length,
    waived: waived.length,
    missing: missing.length,
    total: missing.length + waived.length + met.length,
    open: [...missing, ...waived],
    foldedMet: met,
    foldedNotApplicable: rowsOf('not-applicable'),
  };
}

/**
 * Puts gates and their requirements in the order in which a person needs them: gates as the
 * profile orders them, requirements by what is missing first.
 *
 * @internal
 */
export function toGateRows(
  readiness: Pick<EntityReadiness, 'gates' | 'scorecards'>,
): GateRows {
  const gates = new Set(readiness.gates.map(({ name }) => name));
  const scorecards = new Set(readiness.scorecards.map(({ name }) => name));
  const checks = new Map(
    readiness.scorecards
      .flatMap(({ sections }) => sections)
      .flatMap(section => section.checks)
      .map(check => [check.name, check]),
  );
  const toRequirementRow = (requirement: GateRequirement): RequirementRow => {
    const { kind, name } = requirement;
    switch (kind) {
      case 'check':
        return {
          requirement,
          linked: checks.has(name),
          check: checks.get(name)?.status,
          attestable: isAttestable(checks.get(name)),
        };
      case 'gate':
        return { requirement, linked: gates.has(name) };
      case 'level':
        return { requirement, linked: scorecards.has(name) };
      default:
        return { requirement, linked: false };
    }
  };
  const rows = readiness.gates.map(gate => toRow(gate, toRequirementRow));
  return {
    rows,
    next: rows.find(
      ({ gate, passed }) => !passed && gate.status !== 'upcoming',
    ),
    later: rows.filter(({ gate }) => gate.status === 'upcoming').length,
  };
}
