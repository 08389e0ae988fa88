import { ReadinessWaiver } from 'backstage-plugin-readiness-common';
import { Assessment, CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { Subject } from '../../subjects/SubjectStore';
import { Parties, Person } from '../Parties';
import { profileOf, titleOfTarget } from '../targets';
import { objectionTo, statusOf } from './waiverDecision';
import { StoredWaiver } from './WaiverStore';

const WAS_ACCEPTED = ['accepted', 'superseded', 'revoked'];

/** Who reads about waivers, and what the permissions let that person do. @internal */
export interface WaiverReader {
  /** Absent where it is no person. */
  person?: Person;
  permits: { requestWaiver: boolean; decideWaiver: boolean };
}

/** @internal */
export interface WaiverContext {
  policy: CompiledPolicy;
  assessment: Assessment;
  subject: Subject;
  parties: Parties;
  /** ISO 8601 */
  now: string;
  /** All of the entity. */
  waivers: readonly StoredWaiver[];
}

/** A waiver as one reader sees it now. @internal */
export function toReadinessWaiver(
  waiver: StoredWaiver,
  context: WaiverContext,
  reader: WaiverReader,
): ReadinessWaiver {
  const { policy, assessment, subject, parties, now, waivers } = context;
  const { state, ...rest } = waiver;
  const profile = profileOf(policy, assessment);
  const rules = profile?.waivers ?? {};
  const objections = (['accept', 'withdraw', 'revoke'] as const).map(
    decision => {
      const isPermitted =
        decision === 'withdraw'
          ? reader.permits.requestWaiver
          : reader.permits.decideWaiver;
      if (!reader.person || !isPermitted) {
        return { reason: 'you do not have the permission' };
      }
      const circumstances = { rules, parties, entity: subject.entity, now };
      return objectionTo(decision, reader.person, waiver, circumstances);
    },
  );
  const [accept, withdraw, revoke] = objections;
  const status = statusOf(waiver, now);
  const isNothing = objections.every(Boolean);
  return {
    ...rest,
    title: titleOfTarget(policy, profile, waiver),
    status,
    acceptors: parties.groupsOf(rules.acceptors ?? []),
    renewedBy:
      state === 'superseded'
        ? waivers.find(
            one => one.renews === waiver.id && WAS_ACCEPTED.includes(one.state),
          )?.id
        : undefined,
    may: {
      decide: !accept,
      withdraw: !withdraw,
      revoke: !revoke,
      reason: isNothing
        ? (status === 'accepted' ? revoke : accept)?.reason
        : undefined,
    },
  };
}
