import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

const layout = HomePageLayoutBlueprint.make({
  params: { loader: () => import('./HomeLayout').then(m => m.HomeLayout) },
});

/** The start page: fixed, so that everybody finds the same things in the same places. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout],
});
