import { useSearchParams } from 'react-router-dom';
import { QuietButton } from '../frame/QuietButton';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';

/** Swaps a chart and the table behind it; which of them is in the address. @internal */
export function TableToggle({ table }: { table: boolean }) {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  return (
    <QuietButton
      aria-pressed={table}
      onClick={() =>
        setParams(withParam(params, 'view', table ? undefined : 'table'))
      }
    >
      {table ? t('chart.asChart') : t('chart.asTable')}
    </QuietButton>
  );
}
