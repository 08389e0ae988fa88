import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { ReadinessClient } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { ReactElement, ReactNode } from 'react';
import { entityContentRouteRef, rootRouteRef } from './routes';
import { SEARCH_TYPE } from './search/searchFields';

/**
 * Readiness for the classic frontend system.
 * @public
 */
export const readinessPlugin = createPlugin({
  id: 'readiness',
  apis: [
    createApiFactory({
      api: readinessApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ReadinessClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
});

/**
 * How ready the entity of the page is: for the overview of an entity page.
 * @public
 */
export const EntityReadinessCard: () => JSX.Element = readinessPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessCard',
    component: {
      lazy: () => import('./entity/ReadinessCard').then(m => m.ReadinessCard),
    },
  }),
);

/**
 * How ready what a group, system or domain holds is: for the overview of its page.
 * @public
 */
export const EntityReadinessHoldingsCard: () => JSX.Element =
  readinessPlugin.provide(
    createComponentExtension({
      name: 'EntityReadinessHoldingsCard',
      component: {
        lazy: () =>
          import('./ownerCard/HoldingsCard').then(m => m.HoldingsCard),
      },
    }),
  );

/**
 * Scorecard and history: for an `EntityLayout.Route` with the path `/readiness`.
 * @public
 */
export const EntityReadinessContent: () => JSX.Element =
  readinessPlugin.provide(
    createRoutableExtension({
      name: 'EntityReadinessContent',
      component: () =>
        import('./entity/ReadinessTab').then(m => m.ReadinessTab),
      mountPoint: entityContentRouteRef,
    }),
  );

/**
 * Entities and policies of the whole portal: for a `Route` with the path `/readiness`.
 * @public
 */
export const ReadinessPage: () => JSX.Element = readinessPlugin.provide(
  createRoutableExtension({
    name: 'ReadinessPage',
    component: () => import('./page/ReadinessPage').then(m => m.ReadinessPage),
    mountPoint: rootRouteRef,
  }),
);

function provideFilter(
  name: string,
  load: () => Promise<() => ReactElement | null>,
) {
  return readinessPlugin.provide(
    createComponentExtension({ name, component: { lazy: load } }),
  );
}

/**
 * Filter of the catalog's own page by the statuses of gates: for a `CatalogFilterLayout.Filters`.
 * @public
 */
export const ReadinessGatePicker: () => JSX.Element | null = provideFilter(
  'ReadinessGatePicker',
  () => import('./catalogIndex/GatePicker').then(m => m.GatePicker),
);

/**
 * Filter of the catalog's own page by readiness level.
 * @public
 */
export const ReadinessLevelPicker: () => JSX.Element | null = provideFilter(
  'ReadinessLevelPicker',
  () => import('./catalogIndex/stampPickers').then(m => m.LevelPicker),
);

/**
 * Filter of the catalog's own page by governance profile.
 * @public
 */
export const ReadinessProfilePicker: () => JSX.Element | null = provideFilter(
  'ReadinessProfilePicker',
  () => import('./catalogIndex/stampPickers').then(m => m.ProfilePicker),
);

/**
 * Filter of the catalog's own page by risk tier.
 * @public
 */
export const ReadinessRiskTierPicker: () => JSX.Element | null = provideFilter(
  'ReadinessRiskTierPicker',
  () => import('./catalogIndex/stampPickers').then(m => m.RiskTierPicker),
);

/**
 * Filter of the catalog's own page by delivery mode.
 * @public
 */
export const ReadinessModePicker: () => JSX.Element | null = provideFilter(
  'ReadinessModePicker',
  () => import('./catalogIndex/stampPickers').then(m => m.ModePicker),
);

/**
 * An entity that a search for readiness found: for a `SearchResult` of the search page.
 * @public
 */
export const ReadinessSearchResultListItem: (props: {
  icon?: ReactNode;
}) => JSX.Element | null = readinessPlugin.provide(
  createSearchResultListItemExtension({
    name: 'ReadinessSearchResultListItem',
    component: () =>
      import('./search/ReadinessSearchResult').then(
        m => m.ReadinessSearchResult,
      ),
    predicate: ({ type }) => type === SEARCH_TYPE,
  }),
);

/**
 * The filters of a search for readiness: for the search page, which shows them while that type is chosen.
 * @public
 */
export const ReadinessSearchFilters: (props: {
  className?: string;
}) => JSX.Element | null = readinessPlugin.provide(
  createComponentExtension({
    name: 'ReadinessSearchFilters',
    component: {
      lazy: () =>
        import('./search/ReadinessSearchFilters').then(
          m => m.ReadinessSearchFilters,
        ),
    },
  }),
);

/**
 * What waits for me, and what of my teams is lowest: for a home page.
 * @public
 */
export const HomePageReadiness: (props: {
  title?: string;
}) => JSX.Element | null = readinessPlugin.provide(
  createCardExtension({
    name: 'HomePageReadiness',
    title: 'Readiness',
    description: 'What waits for me, and what of my teams is lowest',
    components: () =>
      import('./homeWidget/HomeWidget').then(m => ({ Content: m.HomeWidget })),
    layout: { height: { minRows: 4 }, width: { minColumns: 4 } },
  }),
);
