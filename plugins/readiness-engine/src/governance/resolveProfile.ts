import { JsonObject, JsonValue } from '@backstage/types';
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

type Scopes = ReadonlyMap<string, CompiledProfile>;

const scopesOfPolicy = new WeakMap<CompiledPolicy, Scopes>();

/** Which profile is in charge of a group, system or domain. */
function scopesOf(policy: CompiledPolicy): Scopes {
  const known = scopesOfPolicy.get(policy);
  if (known) {
    return known;
  }
  const scopes = new Map<string, CompiledProfile>();
  for (const profile of policy.profiles.values()) {
    const { groups, systems, domains } = profile.document.spec.scope ?? {};
    const refs = [
      ...(groups ?? []).map(ref => normalizeRef(ref, 'group')),
      ...(systems ?? []).map(ref => normalizeRef(ref, 'system')),
      ...(domains ?? []).map(ref => normalizeRef(ref, 'domain')),
    ];
    for (const ref of refs) {
      scopes.set(ref, profile);
    }
  }
  scopesOfPolicy.set(policy, scopes);
  return scopes;
}

/**
 * Finds the governance profile of an entity: its own choice where the profile may be chosen; else the
 * nearest over its owner and the groups above, its system, its domain; else the default.
 * @internal
 */
export function resolveProfile(
  policy: CompiledPolicy,
  input: Pick<AssessmentInput, 'entity' | 'placement'>,
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
  for (const place of places) {
    path.push(place);
    const profile = scopes.get(place);
    if (profile) {
      return { profile, path };
    }
  }
  return policy.defaultProfile
    ? { profile: policy.defaultProfile, path: [...path, 'default'] }
    : { path };
}
