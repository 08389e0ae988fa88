import {
  EntityFilterQuery,
  GetEntityFacetsRequest,
  QueryEntitiesRequest,
} from '@backstage/catalog-client';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityListProvider,
  entityRouteRef,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { configure } from '@testing-library/react';
import { ReadinessApi } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';

configure({ asyncUtilTimeout: 10_000 });

/** A component as the catalog holds it, with these stamps. */
export function aStampedComponent(
  name: string,
  stamps: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries(stamps).map(([key, value]) => [
          `readiness-status/${key}`,
          value,
        ]),
      ),
    },
    spec: { type: 'ml-service', owner: 'fraud', lifecycle: 'production' },
  };
}

type FieldFilter = Record<string, string | symbol | (string | symbol)[]>;

/**
 * The catalog in memory looks at nothing after a field with several values; said as alternatives of one value each,
 * it understands them as the real one does.
 */
function toAlternatives(filter: EntityFilterQuery | undefined) {
  return Object.entries((filter ?? {}) as FieldFilter).reduce<FieldFilter[]>(
    (alternatives, [field, values]) =>
      alternatives.flatMap(alternative =>
        [values].flat().map(value => ({ ...alternative, [field]: value })),
      ),
    [{}],
  );
}

class Catalog extends InMemoryCatalogClient {
  async queryEntities(request: QueryEntitiesRequest = {}) {
    return super.queryEntities(
      'filter' in request
        ? { ...request, filter: toAlternatives(request.filter) }
        : request,
    );
  }

  async getEntityFacets(request: GetEntityFacetsRequest) {
    const filter = toAlternatives(request.filter);
    return super.getEntityFacets({ ...request, filter });
  }
}

function ListedEntities() {
  const { entities } = useEntityList();
  return (
    <ul aria-label="Listed">
      {entities.map(({ metadata }) => (
        <li key={metadata.name}>{metadata.name}</li>
      ))}
    </ul>
  );
}

/** Renders filters beside a catalog list that pages in the backend; answers what the catalog is asked. */
export function renderCatalogIndex(options: {
  filters: ReactNode;
  entities: Entity[];
  api: ReadinessApi;
  search?: string;
}) {
  const catalog = new Catalog({ entities: options.entities });
  const queryEntities = jest.spyOn(catalog, 'queryEntities');
  const getEntityFacets = jest.spyOn(catalog, 'getEntityFacets');
  renderInTestApp(
    <EntityListProvider pagination>
      <main>
        {options.filters}
        <ListedEntities />
      </main>
    </EntityListProvider>,
    {
      mountPath: '/catalog',
      initialRouteEntries: [`/catalog${options.search ?? ''}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [catalogApiRef, catalog],
        [readinessApiRef, options.api],
        [permissionApiRef, mockApis.permission()],
      ],
    },
  );
  return { queryEntities, getEntityFacets };
}
