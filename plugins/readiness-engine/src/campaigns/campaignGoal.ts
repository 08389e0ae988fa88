import { counts } from '../assessment/checkStatus';
import { CheckStatus } from '../assessment/types';
import { CompiledPolicy } from '../policy/CompiledPolicy';
import { CampaignTarget } from '../policy/documents';

/** What a campaign asks of an entity, in terms of what is stored about it. @public */
export interface CampaignGoal {
  kind: 'check' | 'gate' | 'level';
  /** Name of the check, gate or scorecard. */
  subject: string;
  title: string;
  /**
   * Whether it concerns an entity with this status, or level, and whether that is what the campaign asks for;
   * undefined where it does not concern the entity: not applicable, not expected yet, or not there.
   */
  isDone(status: string | undefined): boolean | undefined;
}

const DONE_CHECKS: readonly string[] = ['pass', 'waived'];
const DONE_GATES: readonly string[] = ['passed', 'passed-with-waivers'];

/** @public */
export function campaignGoal(
  target: CampaignTarget,
  policy?: CompiledPolicy,
): CampaignGoal {
  if ('check' in target) {
    const { check } = target;
    return {
      kind: 'check',
      subject: check,
      title: policy?.checks.get(check)?.title ?? check,
      isDone: status =>
        status === undefined || !counts(status as CheckStatus)
          ? undefined
          : DONE_CHECKS.includes(status),
    };
  }
  if ('gate' in target) {
    const { gate } = target;
    const gates = [...(policy?.profiles.values() ?? [])].flatMap(
      profile => profile.gates,
    );
    return {
      kind: 'gate',
      subject: gate,
      title: gates.find(one => one.name === gate)?.title ?? gate,
      isDone: status =>
        status === undefined || status === 'upcoming'
          ? undefined
          : DONE_GATES.includes(status),
    };
  }
  const scorecard = policy?.scorecards.get(target.scorecard);
  const levels = scorecard?.levels ?? [];
  const wanted = levels.findIndex(level => level.name === target.level);
  const done = wanted < 0 ? [] : levels.slice(wanted).map(level => level.name);
  return {
    kind: 'level',
    subject: target.scorecard,
    title: `${scorecard?.title ?? target.scorecard}: ${
      levels[wanted]?.title ?? target.level
    }`,
    isDone: level => (level === undefined ? undefined : done.includes(level)),
  };
}
