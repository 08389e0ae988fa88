import { Enforcement, GateSpec } from '../documents';
import { mergeGate } from '../effectiveProfile';
import { lastsLonger } from '../lastsLonger';
import { approvalsLoosening } from './approvalsLoosening';
import { evidenceLoosening } from './evidenceLoosening';
import { dropped, Loosening } from './Loosening';

const STRICTNESS: Record<Enforcement, number> = {
  observe: 0,
  warn: 1,
  enforce: 2,
};

/** Rank of a level of a scorecard; `undefined` when there is no such level. @internal */
export type RankOf = (scorecard: string, level: string) => number | undefined;

function levelLoosening(
  inherited: GateSpec,
  merged: GateSpec,
  rankOf: RankOf,
): Loosening[] {
  const wanted = inherited.requires?.level;
  const level = merged.requires?.level;
  if (!wanted || !level) {
    return [];
  }
  const path = ['requires', 'level'];
  if (wanted.scorecard !== level.scorecard) {
    return [
      {
        path: [...path, 'scorecard'],
        message: `drops the level of scorecard '${wanted.scorecard}'`,
      },
    ];
  }
  const rank = rankOf(level.scorecard, level.level);
  const wantedRank = rankOf(wanted.scorecard, wanted.level);
  return rank !== undefined && wantedRank !== undefined && rank < wantedRank
    ? [
        {
          path: [...path, 'level'],
          message: `asks for level '${level.level}', which is below '${wanted.level}'`,
        },
      ]
    : [];
}

function wholeGateLoosening(
  inherited: GateSpec,
  own: GateSpec,
  merged: GateSpec,
): Loosening[] {
  const findings: Loosening[] = [];
  if (STRICTNESS[merged.enforcement] < STRICTNESS[inherited.enforcement]) {
    findings.push({
      path: ['enforcement'],
      message: `lowers the enforcement (${inherited.enforcement} to ${merged.enforcement})`,
    });
  }
  if (own.locked === false) {
    findings.push({ path: ['locked'], message: 'unlocks the gate' });
  }
  if (inherited.always && !merged.always) {
    findings.push({
      path: ['always'],
      message: 'no longer asks for the gate in every delivery mode',
    });
  }
  if (inherited.perVersion && !merged.perVersion) {
    findings.push({
      path: ['perVersion'],
      message: 'no longer asks for approvals of each version',
    });
  }
  if (lastsLonger(merged.validity, inherited.validity)) {
    findings.push({ path: ['validity'], message: 'lets a pass hold longer' });
  }
  for (const name of dropped(inherited.after, merged.after)) {
    findings.push({
      path: ['after'],
      message: `drops the earlier gate '${name}'`,
    });
  }
  for (const name of dropped(
    inherited.requires?.checks,
    merged.requires?.checks,
  )) {
    findings.push({
      path: ['requires', 'checks'],
      message: `drops the check '${name}'`,
    });
  }
  return findings;
}

/**
 * All ways in which a child's gate is looser than the locked parts of the gate it inherits. What the
 * child does not mention it inherits, so only what it says can loosen.
 * @internal
 */
export function gateLoosening(
  inherited: GateSpec,
  own: GateSpec,
  rankOf: RankOf,
): Loosening[] {
  const isGateLocked = inherited.locked === true;
  const merged = mergeGate(inherited, own);
  return [
    ...(isGateLocked
      ? [
          ...wholeGateLoosening(inherited, own, merged),
          ...levelLoosening(inherited, merged, rankOf),
        ]
      : []),
    ...(own.requires?.evidence
      ? evidenceLoosening(
          inherited.requires?.evidence ?? [],
          own.requires.evidence,
          isGateLocked,
        )
      : []),
    ...(own.approvals
      ? approvalsLoosening(
          inherited.approvals ?? [],
          own.approvals,
          isGateLocked,
        )
      : []),
  ];
}
