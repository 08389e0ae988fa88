import {
  configApiRef,
  discoveryApiRef,
  errorApiRef,
  identityApiRef,
  storageApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { themes, UnifiedThemeProvider } from '@backstage/theme';
import { JsonObject } from '@backstage/types';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { PortalSignInPage } from './PortalSignInPage';
import { rememberedPersona } from './rememberedPersona';

const personas = {
  'platform-owner': {
    name: 'Paul Lindqvist',
    role: 'Platform owner',
    userEntityRef: 'user:default/paul',
    summary: 'Runs the platform.',
    can: ['See every model'],
  },
};

function renderPage(data: JsonObject) {
  const onSignInSuccess = jest.fn();
  render(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config({ data })],
        [discoveryApiRef, mockApis.discovery()],
        [errorApiRef, mockApis.error()],
        [identityApiRef, mockApis.identity()],
        [storageApiRef, mockApis.storage()],
        [translationApiRef, mockApis.translation()],
      ]}
    >
      <UnifiedThemeProvider theme={themes.light}>
        <MemoryRouter>
          <PortalSignInPage onSignInSuccess={onSignInSuccess} />
        </MemoryRouter>
      </UnifiedThemeProvider>
    </TestApiProvider>,
  );
  return onSignInSuccess;
}

describe('PortalSignInPage', () => {
  afterEach(() => {
    rememberedPersona.forget();
    jest.restoreAllMocks();
  });

  it('says why a persona could not sign in, and lets one try and choose again', async () => {
    rememberedPersona.set('platform-owner');
    const answer = {
      error: { name: 'NotFoundError', message: 'User not found' },
      response: { statusCode: 404 },
    };
    const fetch = jest
      .spyOn(global, 'fetch')
      .mockImplementation(
        async () => new Response(JSON.stringify(answer), { status: 404 }),
      );
    const onSignInSuccess = renderPage({
      auth: { providers: { demo: { personas } } },
    });

    await screen.findByRole('heading', {
      name: 'Paul Lindqvist could not be signed in',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose somebody else' }),
    );

    expect(
      screen.getByRole('heading', { name: 'Who are you today?' }),
    ).toBeInTheDocument();
    expect(rememberedPersona.get()).toBeUndefined();
    expect(onSignInSuccess).not.toHaveBeenCalled();
  });

  it('ignores a remembered persona that is no longer configured', async () => {
    rememberedPersona.set('ceo');
    renderPage({ auth: { providers: { demo: { personas } } } });

    expect(
      await screen.findByRole('button', { name: 'Enter as Paul' }),
    ).toBeInTheDocument();
  });

  it('offers no personas where none are configured', async () => {
    renderPage({ app: { title: 'Portal' } });

    expect(
      await screen.findByRole('button', { name: 'Enter' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Who are you today/)).not.toBeInTheDocument();
  });
});
