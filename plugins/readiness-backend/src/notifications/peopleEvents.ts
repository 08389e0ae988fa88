import { LockedEntity } from '../governance/CurrentStanding';
import { RecordedAct } from '../governance/EntityWrites';
import { profileOf } from '../governance/targets';
import { Audience } from '../governance/roles/Audience';
import { gateLink, NotificationEvent } from './NotificationEvent';

const DECIDED: Record<string, string | undefined> = {
  'waiver.accepted': 'is accepted',
  'waiver.refused': 'is refused',
  'waiver.revoked': 'is revoked',
};

/** Whom an act of a person concerns besides that person. @internal */
export function peopleEvents(
  act: RecordedAct,
  locked: LockedEntity,
  audience: Audience,
): NotificationEvent[] {
  if (act.action === 'waiver.requested') {
    return [waiverRequested(act, locked, audience)];
  }
  if (act.action === 'concern.raised') {
    return [concernRaised(act, locked)];
  }
  const said = DECIDED[act.action];
  return said ? waiverDecided(said, act, locked) : [];
}

function waiverRequested(
  act: RecordedAct,
  { subject, policy, assessment }: LockedEntity,
  audience: Audience,
): NotificationEvent {
  const { entityRef, entity, title } = subject;
  const acceptors = profileOf(policy, assessment)?.waivers?.acceptors;
  return {
    kind: 'waiver-requested',
    entityRef,
    occurrence: [idOf(act)],
    recipients: audience.of(acceptors, entity),
    excluded: [act.actor],
    payload: {
      title: `A waiver of '${act.subject}' is asked for ${title}`,
      description: act.reason,
      link: gateLink(entityRef),
      severity: 'normal',
    },
  };
}

function waiverDecided(
  said: string,
  act: RecordedAct,
  { subject, records }: LockedEntity,
): NotificationEvent[] {
  const id = idOf(act);
  const waiver = records.waivers.find(one => one.id === id);
  if (!waiver) {
    return [];
  }
  return [
    {
      kind: 'waiver-decided',
      entityRef: subject.entityRef,
      occurrence: [id, act.action],
      recipients: [waiver.requestedBy],
      excluded: [act.actor],
      payload: {
        title: `Your waiver of '${act.subject}' for ${subject.title} ${said}`,
        description: act.reason,
        link: gateLink(subject.entityRef),
        severity: 'normal',
      },
    },
  ];
}

function concernRaised(
  act: RecordedAct,
  { subject }: LockedEntity,
): NotificationEvent {
  return {
    kind: 'concern-raised',
    entityRef: subject.entityRef,
    occurrence: [idOf(act)],
    recipients: subject.owner ? [subject.owner] : [],
    excluded: [act.actor],
    payload: {
      title: `A concern about ${subject.title} was raised`,
      description: act.reason,
      link: gateLink(subject.entityRef),
      severity: 'normal',
    },
  };
}

function idOf({ data }: RecordedAct): string {
  return 'id' in data ? String(data.id) : '';
}
