import {
  LevelSearchFilter,
  ProfileSearchFilter,
  RiskTierSearchFilter,
  SearchFilterProps,
} from './FieldFilter';
import { GateSearchFilter } from './GateSearchFilter';

/** All filters of a search for readiness, for a search page that is put together by hand. @internal */
export function ReadinessSearchFilters(props: SearchFilterProps) {
  return (
    <>
      <LevelSearchFilter {...props} />
      <GateSearchFilter {...props} />
      <ProfileSearchFilter {...props} />
      <RiskTierSearchFilter {...props} />
    </>
  );
}
