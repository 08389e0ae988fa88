import { ConflictError, InputError } from '@backstage/errors';
import { WaiverInput } from 'backstage-plugin-readiness-common';
import {
  addDuration,
  formatDuration,
  parseDuration,
  WaiverRules,
} from 'backstage-plugin-readiness-engine';
import { randomUUID } from 'crypto';
import { LockedEntity } from '../CurrentStanding';
import { profileOf, requireTarget } from '../targets';
import { isOpen } from './waiverCaps';
import { StoredWaiver } from './WaiverStore';

/**
 * A request for a waiver that the profile allows to be made, apart from its caps.
 * @throws InputError naming the field, ConflictError when there is one already or the one before was renewed.
 * @internal
 */
export function newWaiver(
  input: WaiverInput,
  requestedBy: string,
  locked: LockedEntity,
): StoredWaiver {
  const { policy, assessment, records, subject, at } = locked;
  const { check, evidence, renews, ...given } = input;
  const rules = profileOf(policy, assessment)?.waivers ?? {};
  const target = requireTarget({ check, evidence }, locked);
  if (rules.never?.includes(target.name)) {
    throw new InputError(
      `${target.kind}: '${target.name}' can never be waived here`,
    );
  }
  refuseEnd(given.expiresAt, rules, at);
  const before =
    renews === undefined
      ? undefined
      : requireRenewable(renews, records.waivers);
  if (before && (before.kind !== target.kind || before.name !== target.name)) {
    throw new InputError(
      `renews: the waiver '${renews}' is about the ${before.kind} '${before.name}'`,
    );
  }
  const open = records.waivers.find(
    one =>
      one.kind === target.kind &&
      one.name === target.name &&
      one.id !== renews &&
      isOpen(one, at),
  );
  if (open) {
    throw new ConflictError(
      open.state === 'requested'
        ? `A waiver of '${target.name}' waits for a decision already: ${open.id}`
        : `'${target.name}' is waived until ${open.expiresAt}; renew the waiver ${open.id}`,
    );
  }
  return {
    ...{ id: randomUUID(), entityRef: subject.entityRef },
    ...target,
    ...given,
    ...{ requestedBy, requestedAt: at, state: 'requested', renews },
    renewals: before ? before.renewals + 1 : 0,
    version: assessment.version,
  };
}

function refuseEnd(expiresAt: string, rules: WaiverRules, at: string): void {
  if (expiresAt <= at) {
    throw new InputError('expiresAt must be in the future');
  }
  const longest = rules.maxDuration && parseDuration(rules.maxDuration);
  if (longest) {
    const last = new Date(addDuration(Date.parse(at), longest)).toISOString();
    if (expiresAt > last) {
      throw new InputError(
        `expiresAt: a waiver lasts ${formatDuration(
          longest,
        )} at most, until ${last}`,
      );
    }
  }
}

function requireRenewable(
  id: string,
  waivers: readonly StoredWaiver[],
): StoredWaiver {
  const before = waivers.find(one => one.id === id);
  if (!before) {
    throw new InputError(`renews: the entity has no waiver '${id}'`);
  }
  if (before.state !== 'accepted') {
    throw new ConflictError(
      before.state === 'superseded'
        ? `The waiver '${id}' has been renewed already`
        : `The waiver '${id}' was not accepted, or is revoked; ask for a new one`,
    );
  }
  return before;
}
