import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';

const scorecardCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    type: 'content',
    filter: DEFAULT_SUBJECTS,
    loader: () =>
      import('../entity/ReadinessCard').then(m => <m.ReadinessCard />),
  },
});

/** @internal */
export const entityCards = [scorecardCard];
