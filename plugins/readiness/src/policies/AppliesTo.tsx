import { JsonObject } from '@backstage/types';
import { useTexts } from '../texts';
import { toPredicateText } from './toPredicateText';

/** Which entities something concerns, in words. @internal */
export function AppliesTo(props: { predicate?: unknown }) {
  const { t } = useTexts();
  return (
    <>
      {props.predicate === undefined
        ? t('policySpec.everything')
        : toPredicateText(props.predicate as JsonObject)}
    </>
  );
}
