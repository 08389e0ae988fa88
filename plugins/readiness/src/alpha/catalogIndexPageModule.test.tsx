import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import {
  examplePolicies,
  readinessApiMock,
} from 'backstage-plugin-readiness-react/testUtils';
import { aStampedComponent } from '../../dev/renderCatalogIndex';
import readinessPlugin, { catalogIndexPageModule } from './index';

jest.setTimeout(60_000);

const catalogApi = ApiBlueprint.make({
  params: define =>
    define({
      api: catalogApiRef,
      deps: {},
      factory: () =>
        new InMemoryCatalogClient({
          entities: [
            aStampedComponent('claims', {
              level: 'managed',
              'gate-model-validated': 'blocked',
            }),
          ],
        }),
    }),
});

const readinessApi = ApiBlueprint.make({
  params: define =>
    define({
      api: readinessApiRef,
      deps: {},
      factory: () => readinessApiMock({ policies: examplePolicies() }),
    }),
});

describe('the catalog page with readiness', () => {
  it('has the filters of the plugin and the column', async () => {
    renderTestApp({
      features: [
        catalogPlugin,
        readinessPlugin,
        catalogIndexPageModule,
        createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
        createFrontendModule({
          pluginId: 'readiness',
          extensions: [readinessApi],
        }),
      ],
      initialRouteEntries: ['/catalog?filters[user]=all'],
    });
    await screen.findByRole(
      'textbox',
      { name: 'Readiness level' },
      { timeout: 30_000 },
    );
    await waitFor(
      () =>
        expect(
          screen.getByRole('img', { name: 'Gates: model validated blocked' }),
        ).toBeInTheDocument(),
      { timeout: 10_000 },
    );
    expect(
      screen.getByRole('columnheader', { name: 'Readiness' }),
    ).toBeInTheDocument();
  });
});
