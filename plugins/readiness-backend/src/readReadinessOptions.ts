import { readDurationFromConfig, Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  FilterPredicate,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';
import { BadgeOptions, readBadgeOptions } from './badges/readBadgeOptions';

/** A place to read policy documents from. @internal */
export interface PolicySource {
  type: 'file' | 'url';
  target: string;
}

/** The configuration of the plugin as plain values. @internal */
export interface ReadinessOptions {
  policySources: PolicySource[];
  starterPolicy: boolean;
  subjects: FilterPredicate;
  schedule: {
    policies: HumanDuration;
    catalog: HumanDuration;
    /** Milliseconds between two looks at an empty queue. */
    queueMs: number;
  };
  retention: { factChangesMs: number; historyMs: number; rollupsMs: number };
  /** How long an answer of the catalog, which entities somebody may see, is kept. */
  visibility: { cachedForMs: number };
  /** Whether people are told what concerns them. */
  notifications: { isEnabled: boolean };
  /** How long before the deadline of a campaign the owners of what is left are reminded. */
  campaigns: { remindBeforeMs: number };
  /** How long a receipt is trusted, and how long a key signs receipts. */
  receipts: { expiresInMs: number; rotateEveryMs: number };
  /** Full refs of groups by the role that their members have. */
  roles: Record<string, string[]>;
  badges: BadgeOptions;
  /** Where people reach the portal, if that is known. */
  appUrl?: string;
}

/**
 * Reads the `readiness` section once.
 * @throws InputError naming the key that is wrong.
 * @internal
 */
export function readReadinessOptions(config: Config): ReadinessOptions {
  return {
    policySources: (
      config.getOptionalConfigArray('readiness.policies') ?? []
    ).map(readPolicySource),
    starterPolicy: config.getOptionalBoolean('readiness.starterPolicy') ?? true,
    subjects:
      readOptionalFilterPredicateFromConfig(config, {
        key: 'readiness.subjects',
      }) ?? DEFAULT_SUBJECTS,
    schedule: {
      policies: readDuration(config, 'schedule.policies', { minutes: 1 }),
      catalog: readDuration(config, 'schedule.catalog', { seconds: 30 }),
      queueMs: durationToMilliseconds(
        readDuration(config, 'schedule.queue', { seconds: 1 }),
      ),
    },
    retention: {
      factChangesMs: durationToMilliseconds(
        readDuration(config, 'retention.factChanges', { days: 400 }),
      ),
      historyMs: durationToMilliseconds(
        readDuration(config, 'retention.history', { days: 800 }),
      ),
      rollupsMs: durationToMilliseconds(
        readDuration(config, 'retention.rollups', { days: 800 }),
      ),
    },
    visibility: {
      cachedForMs: durationToMilliseconds(
        readDuration(config, 'visibility.cachedFor', { seconds: 30 }),
      ),
    },
    notifications: {
      isEnabled:
        config.getOptionalBoolean('readiness.notifications.enabled') ?? true,
    },
    campaigns: {
      remindBeforeMs: durationToMilliseconds(
        readDuration(config, 'campaigns.remindBefore', { days: 7 }),
      ),
    },
    receipts: {
      expiresInMs: durationToMilliseconds(
        readDuration(config, 'receipts.expiresIn', { hours: 1 }),
      ),
      rotateEveryMs: durationToMilliseconds(
        readDuration(config, 'receipts.rotateEvery', { days: 30 }),
      ),
    },
    roles: readRoles(config.getOptionalConfig('readiness.roles')),
    badges: readBadgeOptions(config),
    appUrl: config.getOptionalString('app.baseUrl'),
  };
}

function readRoles(config: Config | undefined): Record<string, string[]> {
  const roles = config?.keys() ?? [];
  return Object.fromEntries(
    roles.map(role => {
      if (/[:/=,\s]/.test(role)) {
        throw new InputError(
          `readiness.roles: '${role}' is no name of a role; it must have no : / = , and no space`,
        );
      }
      const groups = config?.getStringArray(role) ?? [];
      return [role, groups.map(group => toGroupRef(role, group))];
    }),
  );
}

function toGroupRef(role: string, text: string): string {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    if (ref.kind.toLocaleLowerCase('en-US') === 'group') {
      return stringifyEntityRef(ref);
    }
  } catch {
    // Said below, as for a ref of another kind.
  }
  throw new InputError(`readiness.roles.${role}: '${text}' is no group ref`);
}

function readPolicySource(config: Config, index: number): PolicySource {
  const type = config.getString('type');
  if (type !== 'file' && type !== 'url') {
    throw new InputError(
      `readiness.policies[${index}].type must be 'file' or 'url', not '${type}'`,
    );
  }
  return { type, target: config.getString('target') };
}

function readDuration(
  config: Config,
  key: string,
  fallback: HumanDuration,
): HumanDuration {
  const path = `readiness.${key}`;
  if (!config.has(path)) {
    return fallback;
  }
  const duration = readDurationFromConfig(config, { key: path });
  if (durationToMilliseconds(duration) <= 0) {
    throw new InputError(`${path} must be longer than nothing`);
  }
  return duration;
}
