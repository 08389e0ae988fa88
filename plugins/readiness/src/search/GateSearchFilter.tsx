import { Select } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useSearch } from '@backstage/plugin-search-react';
import FormControl from '@material-ui/core/FormControl';
import {
  readinessApiRef,
  toWords,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useGateStatusText } from '../catalogIndex/gateStatuses';
import { useTexts } from '../texts';
import { SearchFilterProps } from './FieldFilter';
import { GATE_FIELD, toGateValue, withGateValue } from './searchFields';
import { useLeavingReadiness } from './useLeavingReadiness';

const ALL = 'all';

const isGateField = (field: string) => field.startsWith(GATE_FIELD);

/** Narrows a search for readiness by a gate and its status. @internal */
export function GateSearchFilter(props: SearchFilterProps) {
  return useLeavingReadiness(isGateField) ? <GateSelect {...props} /> : null;
}

function GateSelect({ className }: SearchFilterProps) {
  const api = useApi(readinessApiRef);
  const statusText = useGateStatusText();
  const { t } = useTexts();
  const { filters, setFilters } = useSearch();
  const { value: facets, loading } = useReloadable('gate', signal =>
    api.fleet.getFacets({ fields: ['gate'] }, { signal }),
  );
  const gates = (facets?.gate ?? [])
    .map(({ value, title }) => ({
      value,
      label: t('search.gateIs', {
        gate: title.slice(0, title.lastIndexOf(':')),
        status: statusText(value.slice(value.lastIndexOf(':') + 1)),
      }),
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const selected = toGateValue(filters) ?? ALL;
  const known = [{ value: ALL, label: t('search.all') }, ...gates];
  // Nothing has this status any more, or it is not known yet what has.
  const items = known.some(({ value }) => value === selected)
    ? known
    : [...known, { value: selected, label: toWords(selected) }];
  return (
    <FormControl
      className={className}
      disabled={loading}
      variant="filled"
      fullWidth
    >
      <Select
        label={t('search.gate')}
        items={items}
        selected={selected}
        onChange={value =>
          setFilters(before =>
            withGateValue(before, value === ALL ? undefined : String(value)),
          )
        }
      />
    </FormControl>
  );
}
