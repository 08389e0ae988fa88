import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityReadinessCard,
  EntityReadinessContent,
  ReadinessPage,
  readinessPlugin,
} from './index';
import { claimsTriage, exampleReadinessApi } from '../dev/renderOnEntityPage';

function WithApis(props: { children: ReactNode }) {
  return (
    <TestApiProvider
      apis={[
        [readinessApiRef, exampleReadinessApi()],
        [permissionApiRef, mockApis.permission()],
        [catalogApiRef, {}],
      ]}
    >
      {props.children}
    </TestApiProvider>
  );
}

jest.setTimeout(60_000);

describe('readiness in the classic frontend system', () => {
  it('provides its API', () => {
    expect([...readinessPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.readiness.service',
    ]);
  });

  it('renders the same card and tab on an entity page', async () => {
    await renderInTestApp(
      <WithApis>
        <EntityProvider entity={claimsTriage}>
          <Routes>
            <Route
              path="/catalog/:namespace/:kind/:name"
              element={<EntityReadinessCard />}
            />
            <Route
              path="/catalog/:namespace/:kind/:name/readiness/*"
              element={<EntityReadinessContent />}
            />
          </Routes>
        </EntityProvider>
      </WithApis>,
      {
        routeEntries: ['/catalog/default/component/claims-triage'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByText('Managed', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Open readiness' }));
    expect(
      await screen.findByText(
        /Monitoring is the lowest section/,
        {},
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'History' }));
    expect(
      await screen.findByText('9 of 9 changes', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
  });

  it('renders the Readiness page under its route', async () => {
    await renderInTestApp(
      <WithApis>
        <Routes>
          <Route path="/readiness/*" element={<ReadinessPage />} />
        </Routes>
      </WithApis>,
      { routeEntries: ['/readiness/policies'] },
    );
    expect(
      await screen.findByText('No policy is loaded', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Readiness' }),
    ).toBeInTheDocument();
  });
});
