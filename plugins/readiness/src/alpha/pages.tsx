import { PageBlueprint } from '@backstage/frontend-plugin-api';
import AssessmentIcon from '@material-ui/icons/AssessmentOutlined';
import { rootRouteRef } from '../routes';

const readinessPage = PageBlueprint.make({
  params: {
    path: '/readiness',
    title: 'Readiness',
    icon: <AssessmentIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../page/ReadinessPageContent').then(m => (
        <m.ReadinessPageContent />
      )),
  },
});

/** @internal */
export const pages = [readinessPage];
