import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend -- this is an app, and never part of the package
import '@backstage/ui/css/styles.css';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import ReactDOM from 'react-dom/client';
import readinessPlugin from '../src/alpha';
import { exampleApi } from './exampleApi';
import { exampleEntities } from './exampleEntities';
import { GuestSignIn } from './GuestSignIn';

const app = createApp({
  features: [
    catalogPlugin,
    readinessPlugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                new InMemoryCatalogClient({ entities: exampleEntities }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'readiness',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: readinessApiRef,
              deps: {},
              factory: exampleApi,
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        SignInPageBlueprint.make({
          params: { loader: async () => GuestSignIn },
        }),
      ],
    }),
  ],
});

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
