import { ConflictError } from '@backstage/errors';
import { WaiverRules } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { lockName } from '../../database/dialect';
import { LockedEntity } from '../CurrentStanding';
import { StoredWaiver, WaiverStore } from './WaiverStore';

/** Neither decided against nor ended. @internal */
export function isOpen(waiver: StoredWaiver, now: string): boolean {
  return (
    (waiver.state === 'requested' || waiver.state === 'accepted') &&
    waiver.expiresAt > now
  );
}

/** How many of the waivers are open; one and its renewal count once. @internal */
export function countOpen(
  waivers: readonly StoredWaiver[],
  now: string,
): number {
  const open = waivers.filter(waiver => isOpen(waiver, now));
  const renewed = new Set(open.map(({ renews }) => renews));
  return open.filter(({ id }) => !renewed.has(id)).length;
}

/**
 * Holds the caps of the profile against one more waiver. Requests count from the moment they are made, so that
 * what is accepted later was counted before.
 *
 * @param candidate - the one more, also when it is among those that are stored
 * @throws ConflictError with the numbers. That of the owner's cap names no count: it may be of entities that the
 * caller does not see.
 * @internal
 */
export async function refuseOverCap(
  rules: WaiverRules,
  { tx, subject, records, at }: LockedEntity,
  options: { store: WaiverStore; candidate: StoredWaiver },
): Promise<void> {
  const { store, candidate } = options;
  const others = (waivers: readonly StoredWaiver[]) =>
    countOpen(
      waivers.filter(
        ({ id }) => id !== candidate.id && id !== candidate.renews,
      ),
      at,
    );
  const open = others(records.waivers);
  if (rules.maxOpen !== undefined && open >= rules.maxOpen) {
    throw new ConflictError(
      `'${subject.entityRef}' has ${open} open waivers, and its profile allows ${rules.maxOpen}`,
    );
  }
  if (rules.maxOpenPerOwner !== undefined && subject.owner !== undefined) {
    const ofOwner = await listOfOwner(tx, subject.owner, { store, at });
    if (others(ofOwner) >= rules.maxOpenPerOwner) {
      throw new ConflictError(
        `All ${rules.maxOpenPerOwner} waivers that entities of '${subject.owner}' may have open at once are taken`,
      );
    }
  }
}

/** Two entities of one owner are two locks, so the owner is one more. */
async function listOfOwner(
  tx: Knex.Transaction,
  owner: string,
  { store, at }: { store: WaiverStore; at: string },
): Promise<StoredWaiver[]> {
  await lockName(tx, `readiness waivers of ${owner}`);
  return store.listOpenOfOwner(owner, at, tx);
}
