import { useTypeScale } from '../frame/useTypeScale';
import { ContributionPanel } from '../governance/ContributionPanel';
import { FoldedItems } from '../governance/FoldedItems';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
import { AdviceItem } from './AdviceItem';
import { useDelivery } from './useDelivery';

/** What speaks against the way of working, open ones first; answered ones rest folded. @internal */
export function AdvicePanel() {
  const { advice } = useDelivery().delivery;
  const classes = usePartStyles();
  const type = useTypeScale();
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
      {open.length > 0 && (
        <ul
          className={`${classes.list} ${type.body}`}
          aria-label={t('delivery.advice.list')}
        >
          {open.map(one => (
            <AdviceItem key={one.rule} advice={one} />
          ))}
        </ul>
      )}
      {answered.length > 0 && (
        <FoldedItems
          title={t('delivery.advice.answered', {
            number: String(answered.length),
          })}
          label={t('delivery.advice.answeredLabel')}
        >
          {answered.map(one => (
            <AdviceItem key={one.rule} advice={one} />
          ))}
        </FoldedItems>
      )}
    </ContributionPanel>
  );
}
