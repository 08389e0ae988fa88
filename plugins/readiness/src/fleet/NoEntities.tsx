import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Notice } from '../frame/Notice';
import { readinessTranslationRef } from '../translation';

/** Why there is nothing to see: nothing is assessed, or the filter leaves nothing. @internal */
export function NoEntities({ filtered }: { filtered: boolean }) {
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <Notice
      shape="circle"
      tone="neutral"
      title={filtered ? t('fleet.noMatchTitle') : t('fleet.noneTitle')}
    >
      {filtered ? t('fleet.noMatchText') : t('fleet.noneText')}
    </Notice>
  );
}
