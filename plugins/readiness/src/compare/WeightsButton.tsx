import { PopoverButton } from '../frame/PopoverButton';
import { useTexts } from '../texts';
import { CompareSelection } from './compareUrl';
import { WeightFields } from './WeightFields';

/** Opens the weights of the dimensions for this view. @internal */
export function WeightsButton(props: { selection: CompareSelection }) {
  const { t } = useTexts();
  return (
    <PopoverButton
      label={t('compare.weights')}
      title={t('compare.weightsTitle')}
    >
      {close => <WeightFields selection={props.selection} onDone={close} />}
    </PopoverButton>
  );
}
