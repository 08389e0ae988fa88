import { ReportedChange } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { NetChange } from './ChangeQueries';

type Item = Omit<ReportedChange, 'entityTitle'>;

const PASSED = ['passed', 'passed-with-waivers'];
const LOST = ['rejected', 'expired', 'regressed'];
const MET = ['pass', 'waived'];
const NOT_MET = ['fail', 'error', 'unknown'];

/** What is about the whole has no title of its own. */
const WHOLE: Partial<Record<Item['kind'], string>> = {
  level: 'Level',
  mode: 'Delivery mode',
  'risk-tier': 'Risk tier',
  profile: 'Governance profile',
};

/** What is no change when it was not there before: it was found out, it did not turn. */
const COMPARED = ['level', 'check'];

/** What people decide: it turned, also of an entity that nobody knew before. */
const DECIDED = ['mode'];

/**
 * Net changes of assessments as they are reported. Of entities that were assessed first in the period only what people
 * decided since: the rest was found out, it did not turn.
 * @internal
 */
export function toAssessmentItems(
  changes: NetChange[],
  policy: CompiledPolicy | undefined,
): Item[] {
  const foundAt = new Map(
    changes
      .filter(({ kind, from }) => kind === 'policy' && from === undefined)
      .map(({ entityRef, first }) => [entityRef, first.at]),
  );
  return changes
    .flatMap(change => {
      const found = foundAt.get(change.entityRef);
      return found === undefined ? change : sinceFound(change, found);
    })
    .filter(isReported)
    .map(change => toItem(change, policy));
}

/** What turned after the first assessment of an entity. */
function sinceFound(change: NetChange, foundAt: string): NetChange[] {
  const { kind, from, to, first } = change;
  const begin = first.at === foundAt ? first.to : from;
  return DECIDED.includes(kind) && begin !== to
    ? [{ ...change, from: begin }]
    : [];
}

function isReported({ kind, subject, from, to }: NetChange): boolean {
  if (kind === 'policy' || (kind === 'level' && subject !== '')) {
    return false;
  }
  return !COMPARED.includes(kind) || (from !== undefined && to !== undefined);
}

function toItem(change: NetChange, policy: CompiledPolicy | undefined): Item {
  const { entityRef, at, subject, reason, from, to } = change;
  const kind = change.kind as Item['kind'];
  const said = (value?: string) => value && titleOf(kind, value, policy);
  return {
    ...{ entityRef, at, kind, subject, reason },
    title: subject === '' ? WHOLE[kind] ?? kind : change.title,
    from: said(from),
    to: said(to),
    direction: directionOf(kind, from ?? '', to ?? '', policy),
  };
}

function titleOf(
  kind: Item['kind'],
  value: string,
  policy: CompiledPolicy | undefined,
): string {
  switch (kind) {
    case 'mode':
      return policy?.deliveryModes.get(value)?.metadata.title ?? value;
    case 'profile':
      return policy?.profiles.get(value)?.title ?? value;
    case 'level':
      return value === 'none'
        ? 'no level'
        : levels(policy).find(({ name }) => name === value)?.title ?? value;
    default:
      return value;
  }
}

function directionOf(
  kind: Item['kind'],
  from: string,
  to: string,
  policy: CompiledPolicy | undefined,
): Item['direction'] {
  switch (kind) {
    case 'level':
      return directionOfLevel(from, to, policy);
    case 'gate':
      return directionOfGate(from, to);
    case 'check':
      if (NOT_MET.includes(from) && to === 'pass') {
        return 'up';
      }
      return MET.includes(from) && NOT_MET.includes(to) ? 'down' : 'none';
    default:
      return 'none';
  }
}

/** What is not expected any more, or was not before, got neither better nor worse. */
function directionOfGate(from: string, to: string): Item['direction'] {
  if (from === 'upcoming' || to === 'upcoming' || to === '') {
    return 'none';
  }
  if (PASSED.includes(to)) {
    return PASSED.includes(from) ? 'none' : 'up';
  }
  return PASSED.includes(from) || LOST.includes(to) ? 'down' : 'none';
}

/** Names of levels are those of one scorecard; between two ladders there is no order. */
function directionOfLevel(
  from: string,
  to: string,
  policy: CompiledPolicy | undefined,
): Item['direction'] {
  for (const scorecard of policy?.scorecards.values() ?? []) {
    const rank = (level: string) =>
      level === 'none'
        ? 0
        : scorecard.levels.findIndex(({ name }) => name === level) + 1 || NaN;
    const difference = rank(to) - rank(from);
    if (difference !== 0 && !Number.isNaN(difference)) {
      return difference > 0 ? 'up' : 'down';
    }
  }
  return 'none';
}

function levels(policy: CompiledPolicy | undefined) {
  return [...(policy?.scorecards.values() ?? [])].flatMap(one => one.levels);
}
