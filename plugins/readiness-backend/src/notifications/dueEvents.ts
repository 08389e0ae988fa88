import { ReadinessConcern } from 'backstage-plugin-readiness-common';
import { GateResult } from 'backstage-plugin-readiness-engine';
import { StoredWaiver } from '../governance/waivers/WaiverStore';
import { Audience } from '../governance/roles/Audience';
import { gateLink, NotificationEvent } from './NotificationEvent';
import { ConcernedEntity } from './OpenWork';

/** Those that a step names are told when its deadline has passed. @internal */
export function reviewOverdue(
  { entityRef, title }: ConcernedEntity,
  gate: Pick<GateResult, 'name' | 'title' | 'approvals'>,
  now: string,
  audience: Audience,
): NotificationEvent[] {
  const { steps, next } = gate.approvals;
  const step = steps.find(({ name }) => name === next);
  if (!step?.dueAt || step.dueAt > now) {
    return [];
  }
  return [
    {
      kind: 'review-overdue',
      entityRef,
      occurrence: [gate.name, step.name, step.dueAt],
      recipients: audience.of(step.escalateTo),
      payload: {
        title: `The review of ${gate.title} of ${title} is overdue`,
        description: `${step.title} should have been decided by ${step.dueAt}.`,
        link: gateLink(entityRef, gate.name),
        severity: 'high',
      },
    },
  ];
}

/** The owner and who asked are reminded of a waiver that ends soon. @internal */
export function waiverEnding(
  { entityRef, title, owner }: ConcernedEntity,
  waiver: StoredWaiver,
): NotificationEvent {
  return {
    kind: 'waiver-ending',
    entityRef,
    occurrence: [waiver.id],
    recipients: [waiver.requestedBy, ...(owner ? [owner] : [])],
    payload: {
      title: `The waiver of '${waiver.name}' for ${title} ends soon`,
      description: `It ends ${waiver.expiresAt}: mend what is missing, or ask for it to be renewed.`,
      link: gateLink(entityRef),
      severity: 'normal',
    },
  };
}

/** A concern that was not resolved in time goes to the escalation groups. @internal */
export function concernEscalated(
  { entityRef, title }: ConcernedEntity,
  concern: ReadinessConcern,
  recipients: string[],
): NotificationEvent {
  return {
    kind: 'concern-escalated',
    entityRef,
    occurrence: [concern.id],
    recipients,
    payload: {
      title: `A concern about ${title} is still open`,
      description: concern.title,
      link: gateLink(entityRef),
      severity: concern.severity === 'high' ? 'high' : 'normal',
    },
  };
}
