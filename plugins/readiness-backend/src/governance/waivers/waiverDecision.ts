import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  ReadinessWaiver,
  WaiverDecisionInput,
} from 'backstage-plugin-readiness-common';
import { Entity } from '@backstage/catalog-model';
import { WaiverRules } from 'backstage-plugin-readiness-engine';
import { Parties, Person } from '../Parties';
import { StoredWaiver } from './WaiverStore';

type Decision = WaiverDecisionInput['decision'];

/** @internal */
export interface WaiverCircumstances {
  rules: WaiverRules;
  parties: Parties;
  entity: Entity;
  /** ISO 8601 */
  now: string;
}

/** Where a waiver stands for those who read about it. @internal */
export function statusOf(
  { state, expiresAt }: StoredWaiver,
  now: string,
): ReadinessWaiver['status'] {
  if (state === 'superseded') {
    return 'expired';
  }
  const isOpen = state === 'requested' || state === 'accepted';
  return isOpen && expiresAt <= now ? 'expired' : state;
}

/**
 * Says no to what may not be decided: `conflict` as it stands, `forbidden` by this person.
 * @returns nothing when it may
 * @internal
 */
export function objectionTo(
  decision: Decision,
  person: Person,
  waiver: StoredWaiver,
  circumstances: WaiverCircumstances,
): { kind: 'conflict' | 'forbidden'; reason: string } | undefined {
  const { now } = circumstances;
  const status = statusOf(waiver, now);
  if (status !== (decision === 'revoke' ? 'accepted' : 'requested')) {
    return { kind: 'conflict', reason: explainStatus(waiver, status) };
  }
  const isOwn = waiver.requestedBy === person.ref;
  if (decision === 'withdraw') {
    return isOwn
      ? undefined
      : {
          kind: 'forbidden',
          reason: 'only the person who asked for a waiver withdraws it',
        };
  }
  if (isOwn && decision !== 'revoke') {
    return {
      kind: 'forbidden',
      reason: 'nobody decides about the waiver they asked for',
    };
  }
  const { parties, entity, rules } = circumstances;
  const acceptors = rules.acceptors ?? [];
  return acceptors.length === 0 || parties.includes(acceptors, person, entity)
    ? undefined
    : {
        kind: 'forbidden',
        reason: `only members of ${acceptors.join(
          ', ',
        )} decide about waivers here`,
      };
}

/** @throws ConflictError or NotAllowedError where there is an objection. @internal */
export function refuseWaiverDecision(
  ...args: Parameters<typeof objectionTo>
): void {
  const objection = objectionTo(...args);
  if (objection) {
    throw objection.kind === 'conflict'
      ? new ConflictError(objection.reason)
      : new NotAllowedError(objection.reason);
  }
}

function explainStatus(
  waiver: StoredWaiver,
  status: ReadinessWaiver['status'],
): string {
  if (waiver.state === 'superseded') {
    return 'the waiver has been renewed; decide about the renewal';
  }
  switch (status) {
    case 'requested':
      return 'the waiver has not been accepted';
    case 'expired':
      return `the waiver ended at ${waiver.expiresAt}`;
    default:
      return `the waiver has been ${status} by ${waiver.decidedBy} at ${waiver.decidedAt}`;
  }
}
