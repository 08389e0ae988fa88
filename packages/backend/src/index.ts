import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

// Who is there. The demo personas exist only where `auth.providers.demo` is configured.
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./demo/auth'));

// Who may do what.
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./demo/permissions'));

// What there is.
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));

// How ready it is: the plugin, and one module per source of facts.
backend.add(import('backstage-plugin-readiness-backend'));
backend.add(import('backstage-plugin-readiness-backend-module-catalog'));
backend.add(import('backstage-plugin-readiness-backend-module-repository'));
// Its stamps on catalog entities, by which the catalog filters.
backend.add(import('backstage-plugin-catalog-backend-module-readiness'));
// And in the search.
backend.add(import('backstage-plugin-search-backend-module-readiness'));

// What agents may ask for and do, within the rights of their user: the actions of `backend.actions`.
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.start();
