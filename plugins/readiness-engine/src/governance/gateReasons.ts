import { formatMoment, joinWords } from '../facts/formatFactValue';
import { ChainProgress } from './approvals';
import { GateRequirement, GateStatus, MissingForGate } from './GateResult';
import { KnownPass } from './gatePasses';
import { ReviewRound } from './reviewRounds';

/** What the sentences about a gate are made of. @internal */
export interface GateStory {
  gate: { name: string; title: string };
  status: GateStatus;
  requirements: readonly GateRequirement[];
  pass?: KnownPass;
  /** ISO 8601 */
  passEndsAt?: string;
  round?: ReviewRound;
  chain: ChainProgress;
  changes: readonly string[];
}

function titles(
  requirements: readonly GateRequirement[],
  status: GateRequirement['status'],
): string {
  return joinWords(
    requirements.filter(item => item.status === status).map(item => item.title),
  );
}

function explainClosing({ closedBy }: ReviewRound): string {
  if (!closedBy) {
    return '';
  }
  const verb =
    closedBy.decision === 'reject' ? 'rejected it' : 'asked for changes';
  const why = closedBy.reason ? `: ${closedBy.reason}` : '';
  return `${closedBy.actor} ${verb} on ${formatMoment(closedBy.at)}${why}`;
}

function passedOn({ pass, passEndsAt }: GateStory): string {
  if (pass?.isUndated) {
    return 'everything it asks for is there';
  }
  return `passed on ${formatMoment(pass?.at ?? '')}${
    passEndsAt === undefined ? '' : `, holds until ${formatMoment(passEndsAt)}`
  }`;
}

/** Why a gate has its status, in one sentence. @internal */
export function explainGate(story: GateStory): string {
  const { status, requirements, pass, round, chain } = story;
  switch (status) {
    case 'upcoming':
      return 'not expected in this delivery mode yet';
    case 'rejected':
      return `${
        round ? explainClosing(round) : 'rejected'
      }; it can be submitted again`;
    case 'passed':
      return passedOn(story);
    case 'passed-with-waivers':
      return `${passedOn(story)}, with waivers for ${titles(
        requirements,
        'waived',
      )}`;
    case 'expired':
      return `the pass of ${formatMoment(
        pass?.at ?? '',
      )} ended on ${formatMoment(story.passEndsAt ?? '')}`;
    case 'regressed':
      return `was passed on ${formatMoment(
        pass?.at ?? '',
      )}; missing since: ${titles(requirements, 'missing')}`;
    case 'blocked':
      return `missing: ${titles(requirements, 'missing')}`;
    case 'in-review': {
      const step = chain.steps[chain.current];
      const waits = `waits for ${step.title}: ${step.given} of ${step.of} given`;
      return story.changes.length > 0
        ? `${waits}; approvals no longer count because ${joinWords(
            story.changes,
          )}`
        : waits;
    }
    default:
      return round?.closedBy
        ? `${explainClosing(round)}; it can be submitted again`
        : 'everything it asks for is there; the review has not begun';
  }
}

function missingRequirements(
  requirements: readonly GateRequirement[],
): MissingForGate[] {
  return requirements
    .filter(item => item.status === 'missing')
    .map(({ kind, name, title, reason }) => ({ kind, name, title, reason }));
}

function missingApprovals({
  chain,
  status,
  round,
}: GateStory): MissingForGate[] {
  const isOpen = status === 'in-review';
  const current = chain.steps[chain.current];
  // What was given before a rejection, a request for changes or the end of the pass is to be given anew.
  const steps = isOpen ? chain.steps.slice(chain.current) : chain.steps;
  return steps.map(step => {
    let reason = 'has not been asked for yet';
    if (isOpen) {
      reason =
        step === current
          ? `${step.given} of ${step.of} given`
          : `comes after ${current.title}`;
    } else if (status === 'expired') {
      reason = 'must be given anew';
    } else if (round?.closedBy?.step === step.name) {
      reason = explainClosing(round);
    }
    return { kind: 'approval', name: step.name, title: step.title, reason };
  });
}

/** What has to come before the gate passes: requirements, and approvals once these are met. @internal */
export function missingForGate(story: GateStory): MissingForGate[] {
  const { gate, status, requirements, chain } = story;
  switch (status) {
    case 'upcoming':
    case 'passed':
    case 'passed-with-waivers':
      return [];
    case 'blocked':
    case 'regressed':
      return missingRequirements(requirements);
    default: {
      const missing = [
        ...missingRequirements(requirements),
        ...missingApprovals(story),
      ];
      return status === 'expired' && chain.steps.length === 0
        ? [
            ...missing,
            {
              kind: 'approval',
              name: gate.name,
              title: gate.title,
              reason: 'must be submitted anew',
            },
          ]
        : missing;
    }
  }
}
