import { PushedFacts } from 'backstage-plugin-readiness-common';
import { FactsFile } from '../evaluation/readFacts';

/**
 * The facts of a file as items of a push: those of one source that were seen together (same time, place
 * and version) are one item. What a fact does not say itself is taken from `defaults`.
 * @internal
 */
export function toPushedFacts(
  entityRef: string,
  file: FactsFile,
  defaults: Pick<PushedFacts, 'version' | 'url'>,
): PushedFacts[] {
  const items = new Map<string, PushedFacts>();
  for (const [source, facts] of Object.entries(file)) {
    for (const [name, content] of Object.entries(facts)) {
      const { value, ...seen } =
        typeof content === 'object' && !Array.isArray(content)
          ? content
          : { value: content };
      const { observedAt, url, version } = { ...defaults, ...seen };
      const key = JSON.stringify([source, observedAt, url, version]);
      const item = items.get(key) ?? {
        entityRef,
        source,
        values: {},
        observedAt,
        url,
        version,
      };
      item.values[name] = value;
      items.set(key, item);
    }
  }
  return [...items.values()];
}
