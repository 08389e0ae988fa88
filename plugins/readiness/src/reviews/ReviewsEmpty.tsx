import { Notice } from '../frame/Notice';
import { useTexts } from '../texts';
import { ReviewsSelection } from './reviewsUrl';

/** Why the inbox is empty, and what would appear in it. @internal */
export function ReviewsEmpty(props: { selection: ReviewsSelection }) {
  const { kind, text, waitingFor } = props.selection;
  const { t } = useTexts();
  if (kind || text) {
    return (
      <Notice shape="circle" tone="neutral" title={t('reviews.noMatchTitle')}>
        {t('reviews.noMatchText')}
      </Notice>
    );
  }
  return waitingFor === 'others' ? (
    <Notice shape="circle" tone="neutral" title={t('reviews.emptyOthersTitle')}>
      {t('reviews.emptyOthersText')}
    </Notice>
  ) : (
    <Notice
      shape="circle-check"
      tone="positive"
      title={t('reviews.emptyMineTitle')}
    >
      {t('reviews.emptyMineText')}
    </Notice>
  );
}
