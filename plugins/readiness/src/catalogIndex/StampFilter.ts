import { EntityFilter } from '@backstage/plugin-catalog-react';

/**
 * Of a catalog list those entities that carry one of these values; the catalog's backend applies it.
 *
 * @internal
 */
export class StampFilter implements EntityFilter {
  constructor(readonly annotation: string, readonly values: string[]) {}

  getCatalogFilters(): Record<string, string[]> {
    return { [toFilterKey(this.annotation)]: this.values };
  }

  toQueryValue(): string[] {
    return this.values;
  }
}

/** How the catalog names an annotation in filters and facets. @internal */
export function toFilterKey(annotation: string): string {
  return `metadata.annotations.${annotation}`;
}
