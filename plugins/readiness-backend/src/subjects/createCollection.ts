import { AssessmentQueue } from '../assessment/AssessmentQueue';
import { ChangedEntityCollector } from '../facts/ChangedEntityCollector';
import { FactCollector, FactCollectorOptions } from '../facts/FactCollector';
import { CatalogSync, CatalogSyncOptions } from './CatalogSync';

/** @internal */
export interface CollectionOptions
  extends Omit<FactCollectorOptions, 'onChanged'>,
    Pick<CatalogSyncOptions, 'catalog' | 'auth' | 'predicate'> {
  queue: AssessmentQueue;
  /** Has the worker look for work. */
  wake: () => void;
}

/** Puts together what follows the catalog: a changed entity has its facts collected. @internal */
export function createCollection(options: CollectionOptions): {
  collector: FactCollector;
  changed: ChangedEntityCollector;
  sync: CatalogSync;
} {
  const { wake } = options;
  const collector = new FactCollector({ ...options, onChanged: wake });
  const changed = new ChangedEntityCollector({
    ...options,
    collector,
    onQueued: wake,
  });
  const sync = new CatalogSync({
    ...options,
    store: options.subjects,
    onChanged: refs => changed.add(refs),
  });
  return { collector, changed, sync };
}
