import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import App from './App';

// The whole app is put together.
jest.setTimeout(60_000);

const backendUrl = 'http://localhost:7007';

const demo = {
  personas: {
    engineer: {
      name: 'Ada Okafor',
      role: 'Engineer',
      userEntityRef: 'user:default/ada',
      summary: 'Builds models.',
      can: ['See what her models lack'],
    },
    'platform-owner': {
      name: 'Paul Lindqvist',
      role: 'Platform owner',
      userEntityRef: 'user:default/paul',
      summary: 'Runs the platform.',
      can: ['See every model'],
    },
  },
};

function configure(data: object) {
  process.env = {
    NODE_ENV: 'test',
    // The app reads its configuration from here under test; the type only knows strings.
    APP_CONFIG: [
      {
        context: 'test',
        data: {
          app: {
            title: 'Test',
            packages: 'all',
            extensions: [
              {
                'app/routes': {
                  config: { redirects: [{ from: '/', to: '/settings' }] },
                },
              },
            ],
          },
          organization: { name: 'Meridian' },
          backend: { baseUrl: backendUrl },
          ...data,
        },
      },
    ] as unknown as string,
  };
}

function answerWith(status: number, body: object) {
  return jest.spyOn(global, 'fetch').mockImplementation(
    async () =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
}

const session = {
  profile: { displayName: 'Ada Okafor' },
  backstageIdentity: {
    token: `a.${window.btoa(JSON.stringify({ exp: 4102444800 }))}.c`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/fraud'],
    },
  },
};

// What feature discovery finds in the browser, as far as the sidebar needs it.
Object.assign(window, {
  '__@backstage/discovered__': {
    modules: [
      { name: '@backstage/plugin-notifications', default: notificationsPlugin },
      { name: '@backstage/plugin-search', default: searchPlugin },
      { name: '@backstage/plugin-user-settings', default: userSettingsPlugin },
    ],
  },
});

describe('App', () => {
  const env = process.env;

  afterEach(() => {
    process.env = env;
    window.sessionStorage.clear();
    jest.restoreAllMocks();
  });

  it('signs in as the chosen persona and remembers it for the tab', async () => {
    configure({ auth: { providers: { demo } } });
    const fetch = answerWith(200, session);
    render(App.createRoot());

    await screen.findByRole(
      'heading',
      { name: 'Who are you today?' },
      { timeout: 20_000 },
    );
    const [ada] = screen.getAllByRole('listitem', { name: '' });
    expect(within(ada).getByText('Ada Okafor')).toBeInTheDocument();
    expect(
      within(ada).getByText('See what her models lack'),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Enter as Ada' }));

    await waitFor(() => expect(fetch).toHaveBeenCalled());
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(`${backendUrl}/api/auth/demo/refresh`);
    expect(new Headers(init?.headers).get('x-demo-persona')).toBe('engineer');
    expect(window.sessionStorage.getItem('readiness-demo-persona')).toBe(
      'engineer',
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: 'Who are you today?' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      await screen.findByRole('link', { name: 'Meridian, start page' }),
    ).toBeInTheDocument();
  });
});
