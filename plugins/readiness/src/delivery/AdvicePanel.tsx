import { ReadinessAdvice } from 'backstage-plugin-readiness-common';
import { ContributionPanel } from '../governance/ContributionPanel';
import { ItemLists } from '../governance/ItemLists';
import { useTexts } from '../texts';
import { AdviceItem } from './AdviceItem';
import { useDelivery } from './useDelivery';

const toItem = (advice: ReadinessAdvice) => (
  <AdviceItem key={advice.rule} advice={advice} />
);

/** What speaks against the way of working, open ones first; answered ones rest folded. @internal */
export function AdvicePanel() {
  const { advice } = useDelivery().delivery;
  const { t } = useTexts();
  const open = advice.filter(({ answer }) => !answer);
  const answered = advice.filter(({ answer }) => answer);
  return (
    <ContributionPanel
      title={t('delivery.advice.title')}
      answer={
        open.length > 0
          ? `${t('delivery.advice.open', { count: open.length })} ${t(
              'delivery.advice.never',
            )}`
          : t('delivery.advice.none')
      }
    >
      <ItemLists
        label={t('delivery.advice.list')}
        items={open.map(toItem)}
        folded={{
          title: t('delivery.advice.answered', {
            number: String(answered.length),
          }),
          label: t('delivery.advice.answeredLabel'),
          items: answered.map(toItem),
        }}
      />
    </ContributionPanel>
  );
}
