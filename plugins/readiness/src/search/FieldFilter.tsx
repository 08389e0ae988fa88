import { useApi } from '@backstage/core-plugin-api';
import { SearchFilter } from '@backstage/plugin-search-react';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useCallback } from 'react';
import { useTexts } from '../texts';
import { SearchField } from './searchFields';
import { useLeavingReadiness } from './useLeavingReadiness';

/** @internal */
export interface SearchFilterProps {
  className?: string;
}

/** Narrows a search for readiness by the value of one field. @internal */
function FieldFilter({
  field: { name, facet },
  className,
}: SearchFilterProps & { field: SearchField }) {
  const api = useApi(readinessApiRef);
  const { t } = useTexts();
  const isChosen = useLeavingReadiness(
    useCallback((field: string) => field === name, [name]),
  );
  const values = useCallback(async () => {
    const facets = await api.fleet.getFacets({ fields: [facet] });
    return (facets[facet] ?? []).map(({ value, title }) => ({
      value,
      label: title,
    }));
  }, [api, facet]);
  return isChosen ? (
    <SearchFilter.Select
      className={className}
      label={t(`search.${name}`)}
      name={name}
      values={values}
    />
  ) : null;
}

const LEVEL: SearchField = { name: 'level', facet: 'level' };
const PROFILE: SearchField = { name: 'profile', facet: 'profile' };
const RISK_TIER: SearchField = { name: 'riskTier', facet: 'risk-tier' };

/** @internal */
export function LevelSearchFilter(props: SearchFilterProps) {
  return <FieldFilter {...props} field={LEVEL} />;
}

/** @internal */
export function ProfileSearchFilter(props: SearchFilterProps) {
  return <FieldFilter {...props} field={PROFILE} />;
}

/** @internal */
export function RiskTierSearchFilter(props: SearchFilterProps) {
  return <FieldFilter {...props} field={RISK_TIER} />;
}
