import { ApprovalStep } from '../policy/documents';
import { addDuration, parseDuration } from '../policy/duration';
import { ApprovalProgress, ApprovalStepProgress } from './GateResult';
import { isSamePerson, ReviewRound } from './reviewRounds';

/** Progress of a chain, and when it was complete. @internal */
export interface ChainProgress {
  steps: ApprovalStepProgress[];
  /** Index of the step whose turn it is; the number of steps when the chain is complete. */
  current: number;
  /** ISO 8601 */
  completedAt?: string;
}

function toProgress(step: ApprovalStep): ApprovalStepProgress {
  return {
    name: step.name,
    title: step.title,
    given: 0,
    of: step.quorum ?? 1,
    by: [],
    ...(step.groups ? { groups: step.groups } : {}),
    ...(step.roles ? { roles: step.roles } : {}),
    ...(step.escalateTo ? { escalateTo: step.escalateTo } : {}),
  };
}

/** From now on it is this step's turn. */
function begin(
  progress: ApprovalStepProgress | undefined,
  step: ApprovalStep | undefined,
  at: string,
) {
  if (!progress || !step) {
    return;
  }
  progress.since = at;
  const deadline = step.deadline ? parseDuration(step.deadline) : undefined;
  if (deadline) {
    progress.dueAt = new Date(
      addDuration(Date.parse(at), deadline),
    ).toISOString();
  }
}

/**
 * Whether separation of duties keeps someone from deciding the current step of a chain, and why.
 * @internal
 */
export function separationProblem(
  actor: string,
  chain: Pick<ChainProgress, 'steps' | 'current'>,
  step: Pick<ApprovalStep, 'allowSameApprover'>,
  submitter: string,
): string | undefined {
  if (isSamePerson(actor, submitter)) {
    return 'nobody decides about their own submission';
  }
  const decided = (progress: ApprovalStepProgress) =>
    progress.by.some(approval => isSamePerson(approval.actor, actor));
  if (decided(chain.steps[chain.current])) {
    return 'you have already approved this step';
  }
  const earlier = chain.steps.slice(0, chain.current).find(decided);
  return earlier && !step.allowSameApprover
    ? `you have approved the step '${earlier.title}', and nobody decides two steps of one chain`
    : undefined;
}

/**
 * Replays the approvals of a round for one fingerprint. An approval counts when it is for that
 * fingerprint, for the step whose turn it is, and by someone whom separation of duties lets decide it;
 * any other counts for nothing. So the outcome is right whatever the record holds, and two decisions at
 * the same moment are taken in the order of the record.
 * @internal
 */
export function replayApprovals(
  chain: readonly ApprovalStep[],
  round: ReviewRound | undefined,
  fingerprint: string,
): ChainProgress {
  const steps = chain.map(toProgress);
  const progress: ChainProgress = { steps, current: 0 };
  if (!round) {
    return progress;
  }
  begin(steps[0], chain[0], round.submission.at);
  for (const { decision, step, actor, at, ...said } of round.decisions) {
    const current = chain[progress.current];
    const counts =
      current !== undefined &&
      decision === 'approve' &&
      said.fingerprint === fingerprint &&
      step === current.name &&
      !separationProblem(actor, progress, current, round.submission.by);
    if (counts) {
      const done = steps[progress.current];
      done.by.push({ actor, at });
      done.given += 1;
      if (done.given >= done.of) {
        progress.current += 1;
        begin(steps[progress.current], chain[progress.current], at);
        if (progress.current === chain.length) {
          progress.completedAt = at;
        }
      }
    }
  }
  return progress;
}

/** @internal */
export function toApprovalProgress(
  { steps, current }: ChainProgress,
  isOpen: boolean,
): ApprovalProgress {
  return {
    given: current,
    of: steps.length,
    steps,
    next: isOpen ? steps[current]?.name : undefined,
  };
}
