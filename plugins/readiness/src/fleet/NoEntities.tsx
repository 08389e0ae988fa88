import { Notice } from '../frame/Notice';
import { useTexts } from '../texts';

/** Why there is nothing to see: nothing is assessed, or the filter leaves nothing. @internal */
export function NoEntities({ filtered }: { filtered: boolean }) {
  const { t } = useTexts();
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
