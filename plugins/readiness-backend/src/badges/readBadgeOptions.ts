import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  FilterPredicate,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';

const MIN_SECRET_LENGTH = 16;

/** @internal */
export interface BadgeOptions {
  /** The first signs, all are accepted; none: badges are off. */
  secrets: string[];
  /** Which entities may have badges; absent: all. */
  filter?: FilterPredicate;
}

/** @throws InputError for a secret that can be guessed. @internal */
export function readBadgeOptions(config: Config): BadgeOptions {
  const secrets =
    config.getOptionalStringArray('readiness.badges.secrets') ?? [];
  secrets.forEach((secret, index) => {
    if (secret.length < MIN_SECRET_LENGTH) {
      throw new InputError(
        `readiness.badges.secrets[${index}] must have at least ${MIN_SECRET_LENGTH} characters`,
      );
    }
  });
  return {
    secrets,
    filter: readOptionalFilterPredicateFromConfig(config, {
      key: 'readiness.badges.filter',
    }),
  };
}
