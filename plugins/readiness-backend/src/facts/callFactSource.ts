import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  Fact,
  isIsoTimestamp,
  validateFactValue,
} from 'backstage-plugin-readiness-engine';
import { FactCollection, FactSource } from 'backstage-plugin-readiness-node';
import { FactRecord } from './FactStore';

/**
 * Calls a source for one batch, under its timeout even when it ignores the signal. Turns what it
 * answered, or the error it threw, into records; what does not fit its own declarations is an error of
 * that entity alone.
 * @internal
 */
export async function callFactSource(
  source: FactSource,
  entities: Entity[],
  options: { signal: AbortSignal; now: string },
): Promise<FactRecord[]> {
  const timeoutMs = durationToMilliseconds(source.timeout ?? { seconds: 60 });
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([options.signal, timeout]);
  const asked = new Set(entities.map(entity => stringifyEntityRef(entity)));
  try {
    const collections = await Promise.race([
      source.collect(entities, { signal }),
      rejectOnAbort(signal),
    ]);
    return collections
      .filter(collection => asked.has(collection.entityRef))
      .map(collection => toRecord(source, collection, options.now));
  } catch (error) {
    if (options.signal.aborted) {
      throw error;
    }
    const message = timeout.aborted
      ? `${source.title} did not answer within ${timeoutMs / 1000} s`
      : stringifyError(error);
    return [...asked].map(entityRef => ({
      entityRef,
      source: source.id,
      error: message,
    }));
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
    }
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
  });
}

function toRecord(
  source: FactSource,
  collection: FactCollection,
  now: string,
): FactRecord {
  const { entityRef } = collection;
  const failed = (error: string) => ({ entityRef, source: source.id, error });
  if ('error' in collection) {
    return failed(collection.error);
  }
  const facts: Record<string, Fact> = {};
  for (const [name, observation] of Object.entries(collection.facts)) {
    if (!Object.hasOwn(source.facts, name)) {
      return failed(
        `${source.title} reported '${name}', which it does not declare`,
      );
    }
    const { value, observedAt = now, url, version } = observation;
    const problem = validateFactValue(source.facts[name], value);
    if (problem) {
      return failed(
        `${source.title} reported a value that does not fit: '${name}' ${problem}`,
      );
    }
    if (!isIsoTimestamp(observedAt)) {
      return failed(`${source.title} reported '${name}' without a valid time`);
    }
    facts[name] = {
      value,
      observedAt: new Date(observedAt).toISOString(),
      ...(url && { url }),
      ...(version && { version }),
    };
  }
  return { entityRef, source: source.id, facts, complete: true };
}
