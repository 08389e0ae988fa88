import { createApp } from '@backstage/frontend-defaults';
import { catalogIndexPageModule } from 'backstage-plugin-readiness/alpha';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

// Everything else is found by feature discovery (`app.packages: all` in app-config.yaml).
export default createApp({
  features: [catalogIndexPageModule, homeModule, navModule, signInModule],
});
