import { JsonObject, JsonValue } from '@backstage/types';
import { predicateSubject } from '../assessment/predicateSubject';
import { AssessmentInput } from '../assessment/types';
import { CompiledPolicy, CompiledProfile } from '../policy/CompiledPolicy';
import { normalizeRef } from './normalizeRef';

/** With it an entity chooses its governance profile by itself. @public */
export const GOVERNANCE_PROFILE_ANNOTATION = 'readiness/governance-profile';

/** A profile, and what was looked at until it was found. @internal */
export interface ResolvedProfile {
  profile?: CompiledProfile;
  path: string[];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readAnnotation(entity: JsonObject): string | undefined {
  const { metadata } = entity;
  const annotations = isObject(metadata) ? metadata.annotations : undefined;
  const value = isObject(annotations)
    ? annotations[GOVERNANCE_PROFILE_ANNOTATION]
    : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** How the path names `scope.entities`. */
const MATCHING_ENTITIES = 'entities that match';

interface Scopes {
  /** By group, system or domain: those that ask for some of its entities first, then the one for all. */
  byPlace: ReadonlyMap<string, CompiledProfile[]>;
  /** Those that name entities and no place. */
  anywhere: CompiledProfile[];
}

const scopesOfPolicy = new WeakMap<CompiledPolicy, Scopes>();

/** Which profiles are in charge of a group, system or domain. */
function scopesOf(policy: CompiledPolicy): Scopes {
  const known = scopesOfPolicy.get(policy);
  if (known) {
    return known;
  }
  const byPlace = new Map<string, CompiledProfile[]>();
  const anywhere: CompiledProfile[] = [];
  for (const profile of policy.profiles.values()) {
    const { groups, systems, domains } = profile.document.spec.scope ?? {};
    const refs = [
      ...(groups ?? []).map(ref => normalizeRef(ref, 'group')),
      ...(systems ?? []).map(ref => normalizeRef(ref, 'system')),
      ...(domains ?? []).map(ref => normalizeRef(ref, 'domain')),
    ];
    for (const ref of refs) {
      byPlace.set(ref, [...(byPlace.get(ref) ?? []), profile]);
    }
    if (refs.length === 0 && profile.inScope) {
      anywhere.push(profile);
    }
  }
  for (const profiles of byPlace.values()) {
    profiles.sort((a, b) => Number(!a.inScope) - Number(!b.inScope));
  }
  const scopes = { byPlace, anywhere };
  scopesOfPolicy.set(policy, scopes);
  return scopes;
}

/**
 * Finds the governance profile of an entity: its own choice where the profile may be chosen; else the
 * nearest over its owner and the groups above, its system, its domain; else one whose scope is entities that
 * match, wherever they are; else the default. Where several fit one place, a scope of entities that match goes before
 * one of all its entities, and among several such the first by name.
 * @internal
 */
export function resolveProfile(
  policy: CompiledPolicy,
  input: Pick<
    AssessmentInput,
    'entity' | 'placement' | 'context' | 'deliveryMode'
  >,
): ResolvedProfile {
  const path: string[] = [];
  const chosen = readAnnotation(input.entity);
  if (chosen !== undefined) {
    const profile = policy.profiles.get(chosen);
    if (profile?.choosable) {
      return { profile, path: [GOVERNANCE_PROFILE_ANNOTATION] };
    }
    path.push(
      `${GOVERNANCE_PROFILE_ANNOTATION} (${
        profile ? `'${chosen}' may not be chosen` : `no profile '${chosen}'`
      })`,
    );
  }
  const { ownerPath = [], system, domain } = input.placement ?? {};
  const places = [
    ...ownerPath.map(ref => normalizeRef(ref, 'group')),
    ...(system ? [normalizeRef(system, 'system')] : []),
    ...(domain ? [normalizeRef(domain, 'domain')] : []),
  ];
  const scopes = scopesOf(policy);
  // A default mode follows from the profile.
  const isDefault = input.deliveryMode?.declaredIn === 'default';
  let subject: JsonObject | undefined;
  const isInScope = ({ inScope }: CompiledProfile) => {
    if (!inScope) {
      return true;
    }
    subject ??= predicateSubject(
      isDefault ? { ...input, deliveryMode: undefined } : input,
    );
    return inScope(subject);
  };
  for (const place of places) {
    path.push(place);
    const profile = scopes.byPlace.get(place)?.find(isInScope);
    if (profile) {
      return {
        profile,
        path: profile.inScope ? [...path, MATCHING_ENTITIES] : path,
      };
    }
  }
  const matching = scopes.anywhere.find(isInScope);
  if (matching) {
    return { profile: matching, path: [...path, MATCHING_ENTITIES] };
  }
  return policy.defaultProfile
    ? { profile: policy.defaultProfile, path: [...path, 'default'] }
    : { path };
}
