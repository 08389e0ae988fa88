import { GateStory } from './gateReasons';
import { GateStatus } from './GateResult';
import { PreviousGate } from './GovernanceInput';

/** The moment that the records give for a status. */
function eventTime(status: GateStatus, story: GateStory): string | undefined {
  switch (status) {
    case 'passed':
    case 'passed-with-waivers':
      return story.pass?.isUndated ? undefined : story.pass?.at;
    case 'expired':
      return story.passEndsAt;
    case 'rejected':
      return story.round?.closedBy?.at;
    case 'ready':
      return story.round?.closedBy?.at;
    case 'in-review':
      return story.round?.submission.at;
    default:
      return undefined;
  }
}

/**
 * Since when a gate has its status: as the last assessment said where it had the same, else the moment of the record
 * that brought it about.
 * @internal
 */
export function sinceWhen(
  story: GateStory,
  previous: PreviousGate | undefined,
  now: string,
): string | undefined {
  const event = eventTime(story.status, story);
  if (previous?.status === undefined) {
    return event;
  }
  if (previous.status === story.status) {
    return previous.since ?? event;
  }
  // An event older than the status before it did not bring about this one, e.g. the submission of a
  // review that went on after a check had failed for a while.
  const isOld =
    event === undefined ||
    (previous.since !== undefined &&
      Date.parse(event) < Date.parse(previous.since));
  return isOld ? now : event;
}
