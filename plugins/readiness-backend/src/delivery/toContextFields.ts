import { ReadinessContextField } from 'backstage-plugin-readiness-common';
import {
  inferContext,
  PRODUCT_CONTEXT,
} from 'backstage-plugin-readiness-engine';
import { declaredContext } from '../assessment/toAssessmentInput';
import { StoredContextValue } from './ProductContextStore';
import { EntityDeliveryParts } from './toEntityDelivery';
import { editUrlOf } from './whereDeclared';

/** Each field of the product context with where it comes from; what is inferred only where nothing else is known. @internal */
export function toContextFields({
  subject,
  input,
  context,
}: EntityDeliveryParts & {
  context: StoredContextValue[];
}): ReadinessContextField[] {
  const declared = declaredContext(subject);
  const inferred = inferContext(input.entity, input.facts);
  return PRODUCT_CONTEXT.map(({ field, title, options }) => {
    const base = { field, title, options };
    const ofPortal = context.find(one => one.field === field);
    const guess = inferred.find(one => one.field === field);
    if (declared[field] !== undefined) {
      const editUrl = editUrlOf(subject.entity);
      return { ...base, value: declared[field], source: 'catalog', editUrl };
    }
    if (ofPortal) {
      const { value, by, at } = ofPortal;
      const reason = `Set by ${by} on ${at.slice(0, 10)}`;
      return { ...base, value, source: 'portal', reason };
    }
    return guess
      ? {
          ...base,
          value: guess.value,
          source: 'inferred',
          reason: guess.reason,
        }
      : { ...base, source: 'none' };
  });
}
