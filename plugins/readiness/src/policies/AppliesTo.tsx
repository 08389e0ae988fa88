import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { JsonObject } from '@backstage/types';
import { readinessTranslationRef } from '../translation';
import { toPredicateText } from './toPredicateText';

/** Which entities something concerns, in words. @internal */
export function AppliesTo(props: { predicate?: unknown }) {
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <>
      {props.predicate === undefined
        ? t('policySpec.everything')
        : toPredicateText(props.predicate as JsonObject)}
    </>
  );
}
