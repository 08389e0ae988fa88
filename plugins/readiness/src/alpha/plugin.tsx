import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import AssessmentIcon from '@material-ui/icons/AssessmentOutlined';
import { entityContentRouteRef, rootRouteRef } from '../routes';
import { apis } from './apis';
import { catalogFilters } from './catalogFilters';
import { contextMenuItems } from './contextMenuItems';
import { entityCards } from './entityCards';
import { entityContents } from './entityContents';
import { homeWidgets } from './homeWidgets';
import { pages } from './pages';
import { search } from './search';

/**
 * Readiness for the new frontend system.
 * @alpha
 */
export const readinessPlugin = createFrontendPlugin({
  pluginId: 'readiness',
  title: 'Readiness',
  icon: <AssessmentIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [
    ...apis,
    ...pages,
    ...entityCards,
    ...entityContents,
    ...contextMenuItems,
    ...catalogFilters,
    ...search,
    ...homeWidgets,
  ],
});
