import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  ApiBlueprint,
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { exampleFleet } from '../../dev/exampleFleet';
import {
  claimsTriage,
  exampleReadinessApi,
} from '../../dev/renderOnEntityPage';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';
import readinessPlugin from './index';

const exampleApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: readinessApiRef,
      deps: {},
      factory: () => exampleReadinessApi(),
    }),
});

const anotherCard = EntityCardBlueprint.make({
  name: 'another',
  params: { loader: async () => <p>Another card</p> },
});

function renderEntity(entity: Entity, path = '/') {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), anotherCard],
    features: [
      readinessPlugin,
      createFrontendModule({ pluginId: 'readiness', extensions: [exampleApi] }),
    ],
    initialRouteEntries: [path],
  });
}

jest.setTimeout(60_000);

describe('readiness in the new frontend system', () => {
  it('puts a card and a tab on the pages of its subjects', async () => {
    renderEntity(claimsTriage);
    await waitFor(
      () => expect(screen.getAllByText('Managed')).toHaveLength(2),
      { timeout: 20_000 },
    );
    expect(
      screen.getByText(/Monitoring is the lowest section/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Readiness' }),
    ).toBeInTheDocument();
  });

  it('leaves other entities alone', async () => {
    renderEntity({
      ...claimsTriage,
      spec: { ...claimsTriage.spec, type: 'website' },
    });
    expect(await screen.findByText('Another card')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Readiness' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['Component', 'ml-service', true],
    ['Component', 'llm-app', true],
    ['Component', 'website', false],
    ['Resource', 'dataset', true],
    ['Resource', 'database', false],
    ['System', 'product', false],
  ])('takes %s of type %s: %p', (kind, type, expected) => {
    const isSubject = filterPredicateToFilterFunction(DEFAULT_SUBJECTS);
    expect(isSubject({ ...claimsTriage, kind, spec: { type } })).toBe(expected);
  });

  it('has a page', async () => {
    const api = exampleReadinessApi({
      fleet: exampleFleet(new Date().toISOString()),
    });
    const page = createExtensionTester(
      readinessPlugin.getExtension('page:readiness'),
      { apis: [[readinessApiRef, api]] },
    );
    expect(page.get(coreExtensionData.routePath)).toBe('/readiness');
    renderInTestApp(page.reactElement(), { apis: [[readinessApiRef, api]] });
    expect(
      await screen.findByRole(
        'heading',
        { name: /4 groups, 63\s% on average/ },
        { timeout: 20_000 },
      ),
    ).toBeInTheDocument();
  });

  it('names every extension as the README does', () => {
    for (const id of [
      'api:readiness',
      'page:readiness',
      'entity-card:readiness/scorecard',
      'entity-content:readiness',
      'entity-context-menu-item:readiness/re-assess',
      'home-page-widget:readiness/my-teams',
      'search-filter-result-type:readiness',
      'search-result-list-item:readiness',
      'search-filter:readiness/level',
      'search-filter:readiness/gate',
      'search-filter:readiness/profile',
      'search-filter:readiness/risk-tier',
    ] as const) {
      expect(readinessPlugin.getExtension(id)).toBeDefined();
    }
  });
});
