import { isMapping, toItems, toText } from '../markdown/frontMatterValues';

/**
 * Counts the measured values of a Hugging Face `model-index` and names their metrics. Parts that do not have the
 * usual shape are passed over.
 * @internal
 */
export function readModelIndex(value: unknown): {
  results: number;
  metrics: string[];
} {
  const metrics = new Set<string>();
  let results = 0;
  for (const model of toItems(value)) {
    for (const result of isMapping(model) ? toItems(model.results) : []) {
      for (const metric of isMapping(result) ? toItems(result.metrics) : []) {
        if (isMapping(metric) && isMeasured(metric.value)) {
          results += 1;
          const name = toText(metric.type) || toText(metric.name);
          if (name) {
            metrics.add(name);
          }
        }
      }
    }
  }
  return { results, metrics: [...metrics] };
}

function isMeasured(value: unknown): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && value !== '')
  );
}
