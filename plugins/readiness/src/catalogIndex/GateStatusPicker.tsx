import { useTexts } from '../texts';
import { GATE_STATUSES, useGateStatusText } from './gateStatuses';
import { toGateKey } from './GateStatusFilter';
import { toOptions } from './toOptions';
import { useFacetCounts } from './useFacetCounts';
import { ValuePicker } from './ValuePicker';

/** @internal */
export interface GateStatusPickerProps {
  gate: string;
  title: string;
  selected: readonly string[];
  onChange: (statuses: string[]) => void;
}

/** The statuses looked for at one gate, with the number of entities in each. @internal */
export function GateStatusPicker(props: GateStatusPickerProps) {
  const { gate, title, selected } = props;
  const { t } = useTexts();
  const toText = useGateStatusText();
  const counts = useFacetCounts(toGateKey(gate));
  return (
    <ValuePicker
      name={`readinessGates-${gate}`}
      label={t('catalogIndex.gateStatus', { gate: title })}
      options={toOptions(GATE_STATUSES, counts?.keys() ?? [], selected)}
      selected={selected}
      counts={counts}
      toTitle={toText}
      onChange={props.onChange}
    />
  );
}
