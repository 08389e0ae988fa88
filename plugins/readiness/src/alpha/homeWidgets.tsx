import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const homeWidget = HomePageWidgetBlueprint.make({
  name: 'my-teams',
  params: {
    name: 'HomePageReadiness',
    title: 'Readiness',
    description: 'What waits for me, and what of my teams is lowest',
    components: () =>
      import('../homeWidget/HomeWidget').then(m => ({ Content: m.HomeWidget })),
    layout: {
      height: { minRows: 4 },
      width: { minColumns: 4 },
    },
  },
});

/** @internal */
export const homeWidgets = [homeWidget];
