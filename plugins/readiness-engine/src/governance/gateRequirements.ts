import { CheckStatus } from '../assessment/types';
import { GateSpec } from '../policy/documents';
import { EvidenceStanding, evidenceStanding } from './evidence';
import { GateRequirement, GateStatus } from './GateResult';
import { AcceptedEvidenceWaiver, EvidenceItem } from './GovernanceInput';

/** Ranks of a scorecard that applies to the entity. @public */
export interface LevelStanding {
  title: string;
  /** Lowest first. */
  levels: { name: string; title: string }[];
  /** Number of the level reached, from 1; 0 for none. */
  rank: number;
  /** As `rank`, if no waiver were in force. */
  rankWithoutWaivers: number;
}

/** Everything but people's decisions that a gate's requirements are held against. @public */
export interface RequirementInput {
  /** By name; a check that is not there was not assessed. */
  checks: Record<
    string,
    {
      status: CheckStatus;
      reason: string;
      title?: string;
      /** Id of the attestation it passes by. */
      attestation?: string;
    }
  >;
  /** By scorecard; one that is not there does not concern the entity. */
  levels?: Record<string, LevelStanding>;
  /** By name: the other gates of the profile. */
  gates?: Record<string, { status: GateStatus; title: string }>;
  evidence?: readonly EvidenceItem[];
  evidenceWaivers?: readonly AcceptedEvidenceWaiver[];
  /** The entity's current version. */
  version?: string;
}

/** A check as a gate looks at it. @internal */
export type CheckStanding = RequirementInput['checks'][string];

/** A {@link RequirementInput} whose checks and gates are asked for by name, however whoever answers keeps them. @internal */
export interface RequirementLookup
  extends Omit<RequirementInput, 'checks' | 'gates'> {
  checkOf(name: string): CheckStanding | undefined;
  gateOf(name: string): { status: GateStatus; title: string } | undefined;
}

const CHECK_OUTCOME: Record<CheckStatus, GateRequirement['status']> = {
  pass: 'met',
  waived: 'waived',
  'not-applicable': 'not-applicable',
  upcoming: 'not-applicable',
  fail: 'missing',
  unknown: 'missing',
  error: 'missing',
};

function checkRequirement(
  name: string,
  check: CheckStanding | undefined,
): EvidenceStanding {
  return {
    requirement: {
      kind: 'check',
      name,
      title: check?.title ?? name,
      status: check ? CHECK_OUTCOME[check.status] : 'missing',
      reason: check?.reason ?? 'has not been assessed',
    },
    restsOn: check?.attestation,
  };
}

function levelRequirement(
  wanted: { scorecard: string; level: string },
  levels: RequirementInput['levels'],
): GateRequirement {
  const { scorecard } = wanted;
  const standing =
    levels && Object.hasOwn(levels, scorecard) ? levels[scorecard] : undefined;
  if (!standing) {
    return {
      kind: 'level',
      name: scorecard,
      title: scorecard,
      status: 'not-applicable',
      reason: 'this scorecard does not concern the entity',
    };
  }
  const index = standing.levels.findIndex(({ name }) => name === wanted.level);
  const title = standing.levels[index]?.title ?? wanted.level;
  const reached = standing.levels[standing.rank - 1]?.title ?? 'no level';
  let status: GateRequirement['status'] = 'missing';
  if (index >= 0 && standing.rank > index) {
    status = standing.rankWithoutWaivers > index ? 'met' : 'waived';
  }
  return {
    kind: 'level',
    name: scorecard,
    title: `${standing.title}: ${title}`,
    status,
    reason:
      status === 'waived'
        ? `reached is ${reached}, but only thanks to waivers`
        : `reached is ${reached}, wanted ${title}`,
  };
}

function gateRequirement(
  name: string,
  gate: { status: GateStatus; title: string } | undefined,
): GateRequirement {
  const passed =
    gate?.status === 'passed' || gate?.status === 'passed-with-waivers';
  let status: GateRequirement['status'] = passed ? 'met' : 'missing';
  if (gate?.status === 'upcoming') {
    status = 'not-applicable';
  }
  return {
    kind: 'gate',
    name,
    title: gate?.title ?? name,
    status,
    reason:
      status === 'not-applicable'
        ? 'is not expected in this delivery mode'
        : `is ${gate?.status ?? 'unknown'}`,
  };
}

/**
 * How everything that a gate asks for stands: earlier gates, checks, the level, evidence, in this order.
 * A check without data is missing, never met; what does not concern the entity asks for nothing.
 * @internal
 */
export function gateRequirements(
  gate: GateSpec,
  input: RequirementLookup,
  now: number,
): EvidenceStanding[] {
  const { checks = [], level, evidence = [] } = gate.requires ?? {};
  const standings: EvidenceStanding[] = [];
  for (const name of gate.after ?? []) {
    standings.push({ requirement: gateRequirement(name, input.gateOf(name)) });
  }
  for (const name of checks) {
    standings.push(checkRequirement(name, input.checkOf(name)));
  }
  if (level) {
    standings.push({ requirement: levelRequirement(level, input.levels) });
  }
  for (const spec of evidence) {
    standings.push(
      evidenceStanding(spec, {
        items: input.evidence ?? [],
        waivers: input.evidenceWaivers ?? [],
        version: input.version,
        now,
      }),
    );
  }
  return standings;
}
