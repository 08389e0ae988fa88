import { normalizeRef } from './normalizeRef';

/** Who is meant by an entry of `escalateTo`, `acceptors`, `approvers` and the like. @public */
export type Party =
  | { kind: 'role'; role: string }
  /** A group or a user, in full. */
  | { kind: 'entity'; ref: string };

/**
 * Reads an entry that names a group, a user or a role. What has a `:` or a `/` is an entity ref, of a group where
 * it names no kind; any other word is a role, which the entity's crew or the organisation gives to people.
 * @public
 */
export function toParty(entry: string): Party {
  return /[:/]/.test(entry)
    ? { kind: 'entity', ref: normalizeRef(entry, 'group') }
    : { kind: 'role', role: entry };
}
