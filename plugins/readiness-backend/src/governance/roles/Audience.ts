import { Entity } from '@backstage/catalog-model';
import {
  ApprovalStepProgress,
  toParty,
} from 'backstage-plugin-readiness-engine';
import { crewOf } from './crew';
import { RoleResolver } from './RoleResolver';

/** Turns what a profile names into refs of groups and users. @internal */
export class Audience {
  readonly #roles: RoleResolver;

  constructor(options: { roles: RoleResolver }) {
    this.#roles = options.roles;
  }

  /** The groups and users that are named, and those who have a role that is. */
  of(entries: readonly string[] = [], entity?: Entity): string[] {
    const users = entries.flatMap(entry => {
      const party = toParty(entry);
      return party.kind === 'entity' && party.ref.startsWith('user:')
        ? [party.ref]
        : [];
    });
    const crew = (entity ? crewOf(entity) : [])
      .filter(({ role }) => entries.includes(role))
      .map(({ user }) => user);
    return [
      ...new Set([...this.#roles.groupsFor([...entries]), ...users, ...crew]),
    ];
  }

  /** Those who may decide a step, but for the separation of duties. */
  ofStep(step: ApprovalStepProgress, entity: Entity): string[] {
    // Among the groups of a step a single word is a group, not a role.
    const groups = (step.groups ?? []).map(ref =>
      /[:/]/.test(ref) ? ref : `group:default/${ref}`,
    );
    return [...new Set([...this.of(groups), ...this.of(step.roles, entity)])];
  }
}
