import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  FactCollection,
  FactCollectOptions,
  FactSource,
} from 'backstage-plugin-readiness-node';
import { sloFacts } from './facts';
import { toObservations } from './observations';
import { readSloFacts } from './sloFacts';

/**
 * Service level objectives that a team declares in annotations of its entity. Needs nothing but the entity.
 * @internal
 */
export class SloFactSource implements FactSource {
  readonly id = 'slo';
  readonly title = 'Declared SLOs';
  readonly facts = sloFacts;
  readonly schedule = {
    frequency: { minutes: 15 },
    initialDelay: { seconds: 10 },
  };

  async collect(
    entities: Entity[],
    options: FactCollectOptions,
  ): Promise<FactCollection[]> {
    options.signal.throwIfAborted();
    return entities.map(entity => {
      const entityRef = stringifyEntityRef(entity);
      try {
        return {
          entityRef,
          facts: toObservations(entity, { ...readSloFacts(entity) }),
        };
      } catch (error) {
        return {
          entityRef,
          error: isError(error) ? error.message : String(error),
        };
      }
    });
  }
}
