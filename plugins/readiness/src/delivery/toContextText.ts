import { ReadinessContextField } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';

/** The values of a field; none where nothing is known. @internal */
export function toValues({ value }: ReadinessContextField): string[] {
  return value === undefined ? [] : [value].flat();
}

/** The value of a field in words, by its options; empty where nothing is known. @internal */
export function toContextText(field: ReadinessContextField): string {
  return toValues(field)
    .map(
      value =>
        field.options.find(option => option.value === value)?.title ??
        toWords(value),
    )
    .join(', ');
}
