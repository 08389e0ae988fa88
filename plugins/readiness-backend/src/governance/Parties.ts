import { Entity } from '@backstage/catalog-model';
import { toParty } from 'backstage-plugin-readiness-engine';

/** Who has which role, in the organisation and in the crew of an entity. @internal */
export interface Roles {
  /** The groups that entries of a profile stand for, as full refs. */
  groupsFor(entries: string[]): string[];
  /** Roles that a person has for an entity. */
  rolesOf(entity: Entity, actorRef: string, actorGroups: string[]): string[];
}

/** A person, and what that person belongs to. @internal */
export interface Person {
  /** Entity ref of the user. */
  ref: string;
  /** Entity refs that the person owns by, the own one included. */
  groups: string[];
}

/** Tells who is meant where a profile names groups and roles. @internal */
export class Parties {
  readonly #roles: Roles;

  constructor(options: { roles: Roles }) {
    this.#roles = options.roles;
  }

  /** Whether a person is among those that a profile names; nobody is among nobody. */
  includes(
    entries: readonly string[],
    person: Person,
    entity: Entity,
  ): boolean {
    const held = this.#roles.rolesOf(entity, person.ref, person.groups);
    return (
      this.groupsOf(entries).some(ref => person.groups.includes(ref)) ||
      entries.some(entry => held.includes(entry))
    );
  }

  /** Full refs of the groups that are meant. */
  groupsOf(entries: readonly string[]): string[] {
    const named = entries.flatMap(entry => {
      const party = toParty(entry);
      return party.kind === 'entity' ? [party.ref] : [];
    });
    return [...new Set([...named, ...this.#roles.groupsFor([...entries])])];
  }
}
