import { useEntityList } from '@backstage/plugin-catalog-react';
import { toWords } from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { useTexts } from '../texts';
import {
  GateStatuses,
  GateStatusFilter,
  toGateStatuses,
  withStatuses,
} from './GateStatusFilter';
import { GateStatusPicker } from './GateStatusPicker';
import { ReadinessFilters } from './readinessFilters';
import { toOptions } from './toOptions';
import { useGatesOfList } from './useGatesOfList';
import { usePolicyTitles } from './usePolicyTitles';
import { useQueryValues } from './useQueryValues';
import { ValuePicker } from './ValuePicker';

const NO_GATES: GateStatuses = new Map();

/**
 * Narrows a catalog list by gates: entities where every chosen gate has one of the statuses chosen for it. Not there
 * where the list holds none with gates.
 *
 * @internal
 */
export function GatePicker() {
  const { t } = useTexts();
  const { filters, updateFilters } = useEntityList<ReadinessFilters>();
  const titles = usePolicyTitles()?.gates;
  const there = useGatesOfList([...(titles?.keys() ?? [])]);
  /** Gates that a person looks at; they narrow nothing before they have a status. */
  const [opened, setOpened] = useState<readonly string[]>([]);
  const gates = filters.readinessGates?.gates ?? NO_GATES;
  const shown = [...new Set([...opened, ...gates.keys()])];

  const choose = (next: GateStatuses) =>
    updateFilters({
      readinessGates: next.size ? new GateStatusFilter(next) : undefined,
    });
  useQueryValues('readinessGates', values => choose(toGateStatuses(values)));

  const options = toOptions(titles?.keys() ?? [], there, shown);
  if (options.length === 0) {
    return null;
  }
  const toTitle = (gate: string) => titles?.get(gate) ?? toWords(gate);
  return (
    <>
      <ValuePicker
        name="readinessGates"
        label={t('catalogIndex.gate')}
        options={options}
        selected={shown}
        toTitle={toTitle}
        onChange={values => {
          setOpened(values);
          choose(new Map([...gates].filter(([gate]) => values.includes(gate))));
        }}
      />
      {shown.map(gate => (
        <GateStatusPicker
          key={gate}
          gate={gate}
          title={toTitle(gate)}
          selected={gates.get(gate) ?? []}
          onChange={statuses => {
            setOpened(shown);
            choose(withStatuses(gates, gate, statuses));
          }}
        />
      ))}
    </>
  );
}
