import { toParty } from '../../governance/party';
import { ClassificationRules, WaiverRules } from '../documents';
import { lastsLonger } from '../lastsLonger';
import { dropped, Loosening } from './Loosening';

function partyId(entry: string): string {
  const party = toParty(entry);
  return party.kind === 'role' ? party.role : party.ref;
}

/** Who was not there; where nobody was named, whoever is named narrows it. */
function newParties(
  inherited: readonly string[] | undefined,
  own: readonly string[] | undefined,
): string[] {
  const known = new Set((inherited ?? []).map(partyId));
  return inherited
    ? (own ?? []).filter(entry => !known.has(partyId(entry)))
    : [];
}

/** How a child's waiver rules are looser than inherited ones that are locked. @internal */
export function waiverLoosening(
  inherited: WaiverRules,
  own: WaiverRules,
): Loosening[] {
  if (!inherited.locked) {
    return [];
  }
  const findings: Loosening[] = newParties(
    inherited.acceptors,
    own.acceptors,
  ).map(name => ({
    path: ['acceptors'],
    message: `let '${name}' accept waivers`,
  }));
  if (
    own.maxDuration !== undefined &&
    lastsLonger(own.maxDuration, inherited.maxDuration)
  ) {
    findings.push({
      path: ['maxDuration'],
      message: 'let a waiver last longer',
    });
  }
  for (const key of ['maxOpen', 'maxOpenPerOwner'] as const) {
    const cap = own[key];
    const inheritedCap = inherited[key];
    if (cap !== undefined && inheritedCap !== undefined && cap > inheritedCap) {
      findings.push({
        path: [key],
        message: `let more waivers be open (${inheritedCap} to ${cap})`,
      });
    }
  }
  if (own.never) {
    for (const name of dropped(inherited.never, own.never)) {
      findings.push({ path: ['never'], message: `let '${name}' be waived` });
    }
  }
  if (inherited.perVersion && own.perVersion === false) {
    findings.push({
      path: ['perVersion'],
      message: 'no longer ask for waivers of each version',
    });
  }
  if (own.locked === false) {
    findings.push({ path: ['locked'], message: 'are unlocked' });
  }
  return findings;
}

/** How a child's classification rules are looser than inherited ones that are locked. @internal */
export function classificationLoosening(
  inherited: ClassificationRules,
  own: ClassificationRules,
): Loosening[] {
  if (!inherited.locked) {
    return [];
  }
  return [
    ...newParties(inherited.classifiers, own.classifiers).map(name => ({
      path: ['classifiers'],
      message: `let '${name}' record a risk tier`,
    })),
    ...newParties(inherited.approvers, own.approvers).map(name => ({
      path: ['approvers'],
      message: `let '${name}' approve a lower tier`,
    })),
    ...(own.locked === false
      ? [{ path: ['locked'], message: 'are unlocked' }]
      : []),
  ];
}
