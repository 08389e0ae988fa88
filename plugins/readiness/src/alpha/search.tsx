import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import AssessmentIcon from '@material-ui/icons/AssessmentOutlined';
import { ComponentType, lazy, Suspense } from 'react';
import { SearchFilterProps } from '../search/FieldFilter';
import { SEARCH_TYPE } from '../search/searchFields';

const resultType = SearchFilterResultTypeBlueprint.make({
  params: { value: SEARCH_TYPE, name: 'Readiness', icon: <AssessmentIcon /> },
});

const result = SearchResultListItemBlueprint.make({
  params: {
    icon: <AssessmentIcon />,
    predicate: ({ type }) => type === SEARCH_TYPE,
    component: () =>
      import('../search/ReadinessSearchResult').then(
        m => m.ReadinessSearchResult,
      ),
  },
});

function filterOf<TName extends string>(
  name: TName,
  load: () => Promise<{ default: ComponentType<SearchFilterProps> }>,
) {
  const Filter = lazy(load);
  return SearchFilterBlueprint.make({
    name,
    params: {
      component: props => (
        <Suspense fallback={null}>
          <Filter {...props} />
        </Suspense>
      ),
    },
  });
}

const level = filterOf('level', () =>
  import('../search/FieldFilter').then(m => ({ default: m.LevelSearchFilter })),
);

const gate = filterOf('gate', () =>
  import('../search/GateSearchFilter').then(m => ({
    default: m.GateSearchFilter,
  })),
);

const profile = filterOf('profile', () =>
  import('../search/FieldFilter').then(m => ({
    default: m.ProfileSearchFilter,
  })),
);

const riskTier = filterOf('risk-tier', () =>
  import('../search/FieldFilter').then(m => ({
    default: m.RiskTierSearchFilter,
  })),
);

/** @internal */
export const search = [resultType, result, level, gate, profile, riskTier];
