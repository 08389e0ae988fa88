import { parseEntityRef } from '@backstage/catalog-model';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { NO_MODE, StoredLedgerEntry } from '../delivery/ledger';
import { LockedEntity } from '../governance/CurrentStanding';
import { RecordedAct } from '../governance/EntityWrites';
import { crewOf } from '../governance/roles/crew';
import { Subject } from '../subjects/SubjectStore';
import { NotificationEvent } from './NotificationEvent';

/** Acts that change the mode of an entity; their data is the entry of the ledger. @internal */
export const MODE_CHANGED = 'delivery.mode-changed';

type Concerned = Pick<Subject, 'entityRef' | 'title' | 'owner' | 'entity'>;

/** Owner and crew hear how they work from now on. @internal */
export function modeChanged(
  { entityRef, title, owner, entity }: Concerned,
  entry: StoredLedgerEntry,
  policy: CompiledPolicy | undefined,
): NotificationEvent {
  const titleOf = (name: string) =>
    policy?.deliveryModes.get(name)?.metadata.title ?? name;
  return {
    kind: 'delivery-mode-changed',
    entityRef,
    occurrence: [entry.id],
    recipients: teamOf({ owner, entity }),
    excluded: [entry.decidedBy],
    payload: {
      title:
        entry.to === NO_MODE
          ? `${title} has no delivery mode any more`
          : `${title} works in another way: ${titleOf(entry.to)}`,
      description:
        entry.learned ??
        (entry.from && `Before it was ${titleOf(entry.from)}.`),
      link: deliveryLink(entityRef),
      severity: 'normal',
    },
  };
}

/** Owner and crew are reminded to look at their way of working. @internal */
export function deliveryReviewDue(
  { entityRef, title, owner, entity }: Concerned,
  dueAt: string,
): NotificationEvent {
  return {
    kind: 'delivery-review-due',
    entityRef,
    occurrence: [dueAt],
    recipients: teamOf({ owner, entity }),
    payload: {
      title: `Does the way of working on ${title} still fit?`,
      description: `It was to be looked at by ${dueAt.slice(0, 10)}.`,
      link: deliveryLink(entityRef),
      severity: 'normal',
    },
  };
}

/** What a person does to the mode of an entity. @internal */
export function deliveryActEvents(
  act: RecordedAct,
  { subject, policy }: LockedEntity,
): NotificationEvent[] {
  return act.action === MODE_CHANGED
    ? [modeChanged(subject, act.data as StoredLedgerEntry, policy)]
    : [];
}

function teamOf({ owner, entity }: Pick<Concerned, 'owner' | 'entity'>) {
  const crew = crewOf(entity).map(({ user }) => user);
  return [...new Set([...(owner ? [owner] : []), ...crew])];
}

function deliveryLink(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = ['catalog', namespace, kind, name].map(encodeURIComponent);
  return `/${path.join('/')}/readiness/delivery`;
}
