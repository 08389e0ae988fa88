import { Entity } from '@backstage/catalog-model';
import { toParty } from 'backstage-plugin-readiness-engine';
import { Roles } from '../Parties';
import { crewOf } from './crew';

/** Groups by the role that their members have for every entity. @internal */
export type RoleGroups = Readonly<Record<string, readonly string[]>>;

/** Who has which role: by `readiness.roles`, and in the crew of an entity. @internal */
export class RoleResolver implements Roles {
  readonly #groups: ReadonlyMap<string, readonly string[]>;

  /** @param options - `roles`: as configured, with full refs of groups */
  constructor(options: { roles: RoleGroups }) {
    this.#groups = new Map(Object.entries(options.roles));
  }

  /** Full refs of the groups that are meant: those named, and those of the roles named. */
  groupsFor(entries: string[]): string[] {
    const refs = entries.flatMap(entry => {
      const party = toParty(entry);
      if (party.kind === 'role') {
        return this.#groups.get(party.role) ?? [];
      }
      return party.ref.startsWith('group:') ? [party.ref] : [];
    });
    return [...new Set(refs)];
  }

  /** @param actorGroups - full refs, those of the groups above included */
  rolesOf(entity: Entity, actorRef: string, actorGroups: string[]): string[] {
    const ofCrew = crewOf(entity)
      .filter(({ user }) => user === actorRef)
      .map(({ role }) => role);
    const configured = [...this.#groups]
      .filter(([, groups]) => groups.some(ref => actorGroups.includes(ref)))
      .map(([role]) => role);
    return [...new Set([...ofCrew, ...configured])];
  }
}
